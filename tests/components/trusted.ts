/** Makes trusted events, as if the user caused them. In happy-dom, dispatched events are not trusted. */
import type { SeenWatch } from '@/components/dom/seen.ts';

/** Whatever is pressed was seen. */
export const ALL_SEEN: SeenWatch = { watch: () => undefined, unwatch: () => undefined, isSeen: () => true };

/** Dispatches an event with `isTrusted` set. */
export function trusted(target: EventTarget, event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
}

export function click(target: EventTarget, init: MouseEventInit = {}): void {
  trusted(target, new MouseEvent('click', { bubbles: true, composed: true, ...init }));
}

/** The closed shadow roots that were attached since the spy was set; newest last. */
export function watchRoots(attach: { mock: { results: { value: unknown }[] } }): ShadowRoot[] {
  return attach.mock.results.map(({ value }) => value as ShadowRoot);
}
