/**
 * Notes since when the user can see an element, so that a press counts only on what was seen: a page may hide
 * or cover it, or bring it under the pointer, in the moment of the press.
 *
 * The element and all that it is in are looked at again and again, and what a press on its middle would hit.
 * Chromium's IntersectionObserver also tells of covers that let presses through; Firefox's does not.
 */

/** How long an element must have been visible, in ms, before a press on it counts. */
export const SEEN_FOR = 500;
/** How often visibility is looked at, in ms. */
const INTERVAL = 150;
/** The least opacity, of all that an element is in taken together, at which it can be seen. */
const MIN_OPACITY = 0.8;
/** The least side of an element that can be seen, in CSS px. */
const MIN_SIZE = 8;

/** The least part of an element that must be inside the window and all that clips it. */
const MIN_PART = 0.5;

export interface SeenWatch {
  /** Starts to watch an element, which may be in a closed root. */
  watch: (element: Element) => void;
  unwatch: (element: Element) => void;
  /** Whether the user could see the element until now, for long enough. */
  isSeen: (element: Element) => boolean;
}

/** @param signal ends all watching. */
export function watchSeen(view: Window & typeof globalThis, signal: AbortSignal): SeenWatch {
  const since = new WeakMap<Element, number>();
  // Elements of which enough is inside the window, and whether something covers them.
  const inWindow = new Map<Element, { covered: boolean }>();
  const look = (element: Element) => {
    const known = inWindow.get(element);
    if (!known || known.covered || !isVisible(element, view)) since.delete(element);
    else if (!since.has(element)) since.set(element, performance.now());
  };
  // Looking for covers costs the browser a hit test for each element, so only those in the window are asked.
  const covers = new view.IntersectionObserver(
    (entries) => {
      for (const entry of entries) {
        const known = inWindow.get(entry.target);
        // Undefined in Firefox.
        if (known) known.covered = Reflect.get(entry, 'isVisible') === false;
        look(entry.target);
      }
    },
    { trackVisibility: true, delay: INTERVAL } as IntersectionObserverInit,
  );
  const leave = (element: Element) => {
    inWindow.delete(element);
    covers.unobserve(element);
  };
  const arrivals = new view.IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        if (intersectionRatio < MIN_PART) leave(target);
        else if (!inWindow.has(target)) {
          inWindow.set(target, { covered: false });
          covers.observe(target);
        }
        look(target);
      }
    },
    { threshold: MIN_PART },
  );
  const timer = view.setInterval(() => {
    if (!view.document.hidden) for (const element of inWindow.keys()) look(element);
  }, INTERVAL);
  signal.addEventListener('abort', () => {
    arrivals.disconnect();
    covers.disconnect();
    view.clearInterval(timer);
  });
  return {
    watch: (element) => arrivals.observe(element),
    unwatch(element) {
      arrivals.unobserve(element);
      leave(element);
    },
    isSeen(element) {
      // The last look may be some time ago.
      look(element);
      return performance.now() - (since.get(element) ?? Infinity) >= SEEN_FOR;
    },
  };
}

/** Lets no press in a root count while the user could not see `element` for long enough. */
export function refuseUnseenPresses(
  root: ShadowRoot,
  element: Element,
  seen: SeenWatch,
  onRefused: () => void,
): void {
  seen.watch(element);
  const onClick = (event: Event) => {
    if (seen.isSeen(element)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.isTrusted) onRefused();
  };
  root.addEventListener('click', onClick, { capture: true });
}

/** Whether an element is shown in full, and a press on its middle would hit it. */
function isVisible(element: Element, view: Window): boolean {
  const box = element.getBoundingClientRect();
  if (Math.min(box.width, box.height) < MIN_SIZE) return false;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  if (!isHit(element, x, y)) return false;
  let opacity = 1;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    opacity *= Number(style.opacity);
    const isCut = style.clipPath !== 'none' || style.maskImage !== 'none' || style.filter !== 'none';
    if (isCut || style.visibility !== 'visible') return false;
  }
  return opacity >= MIN_OPACITY;
}

/** Whether a press at a point hits an element: in the page its host, in the host's root itself. */
function isHit(element: Element, x: number, y: number): boolean {
  const root = element.getRootNode();
  if (!(root instanceof Document || root instanceof ShadowRoot)) return false;
  return (
    element.contains(root.elementFromPoint(x, y)) && (root instanceof Document || isHit(root.host, x, y))
  );
}

/** What an element is drawn in, out of closed roots too. */
function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}
