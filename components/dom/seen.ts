/**
 * Notes since when a person can see an element, so that a press counts only on what was seen: a page may hide
 * or cover it, or bring it under the pointer, in the moment of the press.
 *
 * Chromium's IntersectionObserver says whether anything covers an element, lets it shine through or deforms
 * it. Firefox's does not: there the element and all that it is in are looked at, and what a press on its
 * middle would hit. A cover that lets presses through is not noticed by that.
 */

/** How long an element must have been visible, in ms, before a press on it counts. */
export const SEEN_FOR = 500;
/** How often visibility is looked at, in ms. */
const INTERVAL = 100;
/** The least opacity, of all that an element is in taken together, at which it can be seen. */
const MIN_OPACITY = 0.8;
/** The least side of an element that can be seen, in CSS px. */
const MIN_SIZE = 8;

export interface SeenWatch {
  /** Starts to watch an element, which may be in a closed root. */
  watch: (element: Element) => void;
  unwatch: (element: Element) => void;
  /** Whether a person could see the element until now, for long enough. */
  isSeen: (element: Element) => boolean;
}

/** @param signal ends all watching. */
export function watchSeen(view: Window & typeof globalThis, signal: AbortSignal): SeenWatch {
  const since = new WeakMap<Element, number>();
  const note = (element: Element, visible: boolean) => {
    if (!visible) since.delete(element);
    else if (!since.has(element)) since.set(element, performance.now());
  };
  const isSeen = (element: Element) => performance.now() - (since.get(element) ?? Infinity) >= SEEN_FOR;
  const tellsOfCovers = 'isVisible' in view.IntersectionObserverEntry.prototype;
  const observer = tellsOfCovers ? observeCovers(view, note) : lookAround(view, note, signal);
  signal.addEventListener('abort', () => observer.disconnect());
  return {
    watch: (element) => observer.observe(element),
    unwatch: (element) => observer.unobserve(element),
    // The last look may be some time ago.
    isSeen: (element) => isSeen(element) && (tellsOfCovers || isVisible(element, view)),
  };
}

type Note = (element: Element, visible: boolean) => void;

function observeCovers(view: Window & typeof globalThis, note: Note): IntersectionObserver {
  const options = { threshold: [0, 1], trackVisibility: true, delay: INTERVAL };
  return new view.IntersectionObserver((entries) => {
    for (const entry of entries)
      note(entry.target, entry.intersectionRatio > 0.99 && Reflect.get(entry, 'isVisible') === true);
  }, options);
}

/** Looks again and again at what is in the window. */
function lookAround(view: Window & typeof globalThis, note: Note, signal: AbortSignal): IntersectionObserver {
  const inWindow = new Set<Element>();
  const look = () => {
    if (view.document.hidden) return;
    for (const element of inWindow) note(element, isVisible(element, view));
  };
  const timer = view.setInterval(look, INTERVAL);
  signal.addEventListener('abort', () => view.clearInterval(timer));
  return new view.IntersectionObserver(
    (entries) => {
      for (const { target, intersectionRatio } of entries) {
        const isInside = intersectionRatio > 0.99;
        if (isInside) inWindow.add(target);
        else inWindow.delete(target);
        note(target, isInside && isVisible(target, view));
      }
    },
    { threshold: [0, 1] },
  );
}

/** Whether an element is shown in full, and a press on its middle would hit it. */
function isVisible(element: Element, view: Window): boolean {
  const box = element.getBoundingClientRect();
  if (Math.min(box.width, box.height) < MIN_SIZE) return false;
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const root = element.getRootNode() as Document | ShadowRoot;
  const hit = root.elementFromPoint(x, y);
  if (!hit || !(element.contains(hit) || hit.contains(element))) return false;
  let opacity = 1;
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const style = view.getComputedStyle(at);
    opacity *= Number(style.opacity);
    const isCut = style.clipPath !== 'none' || style.maskImage !== 'none' || style.filter !== 'none';
    if (isCut || style.visibility !== 'visible') return false;
  }
  return opacity >= MIN_OPACITY;
}

/** What an element is drawn in, out of closed roots too. */
function parentOf(element: Element): Element | null {
  const { parentNode } = element;
  return parentNode instanceof ShadowRoot ? parentNode.host : element.parentElement;
}
