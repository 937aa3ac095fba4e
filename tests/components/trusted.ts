/** Events as a person makes them: happy-dom trusts none that a script has made. */

/** Dispatches an event that says it is a person's. */
export function trusted(target: EventTarget, event: Event): void {
  Object.defineProperty(event, 'isTrusted', { value: true });
  target.dispatchEvent(event);
}

export function click(target: EventTarget, init: MouseEventInit = {}): void {
  trusted(target, new MouseEvent('click', { bubbles: true, composed: true, ...init }));
}

/** The closed roots that were attached since; newest last. */
export function watchRoots(attach: { mock: { results: { value: unknown }[] } }): ShadowRoot[] {
  return attach.mock.results.map(({ value }) => value as ShadowRoot);
}
