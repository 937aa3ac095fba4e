/**
 * Notes since when the user can see an element, so that a press counts only on what was seen: a page may hide
 * or cover it, or bring it under the pointer, in the moment of the press.
 *
 * To find out what covers an element costs the browser milliseconds on a long page. So all elements are only
 * searched for in the window, and those near the pointer, or with the focus, are checked. A press counts only
 * where a check before it has found nothing wrong, so a page that hides the pointer from us gains nothing.
 */
import { isUncovered } from './uncovered.ts';

/** How long an element must have been visible, in ms, before a press on it counts. */
export const SEEN_FOR = 500;
/** How often elements are checked, in ms. */
const INTERVAL = 150;
/** How often the elements in the window are searched for, in ms, where nothing was seen to move. */
const SEARCH_INTERVAL = 1_000;
/** How far an element may move on the page, in CSS px, and still be where the user saw it. */
const MAX_SHIFT = 12;
/** How near the pointer is, in CSS px, to what it may be about to press. */
const NEAR = 120;

export interface SeenWatch {
  /** Starts to watch an element, which may be in a closed root; or looks for it anew when it is shown. */
  watch: (element: Element) => void;
  unwatch: (element: Element) => void;
  /** Whether the user could see the element until now, for long enough. */
  isSeen: (element: Element) => boolean;
}

/** An element in the window. */
interface Sight {
  /** Where it is on the page. */
  box: DOMRect;
  /** Since when, by `performance.now`, it is in its place and was not found covered. */
  since: number;
  /** What the last check has found; undefined when nothing was checked since it came near. */
  visible: boolean | undefined;
}

/** @param signal ends all watching. */
export function watchSeen(view: Window & typeof globalThis, signal: AbortSignal): SeenWatch {
  const watched = new Set<Element>();
  const inWindow = new Map<Element, Sight>();
  const checked = new Set<Element>();
  let pointer: { x: number; y: number; on: EventTarget | null } = { x: -Infinity, y: -Infinity, on: null };
  let moved = true;
  let searched = 0;

  const note = (element: Element, visible: boolean) => {
    const sight = inWindow.get(element);
    if (!sight) return;
    if (!visible || sight.visible === false) sight.since = performance.now();
    sight.visible = visible;
  };
  const check = (element: Element) => note(element, isUncovered(element, view));
  const covers = watchCovers(view, note);
  const beginChecks = (element: Element) => {
    if (checked.has(element)) return;
    checked.add(element);
    covers?.observe(element);
    // The observer tells only of what is to come: a page may take a cover away as the pointer arrives.
    const isFree = isUncovered(element, view);
    if (!covers || !isFree) note(element, isFree);
  };
  const endChecks = (element: Element) => {
    checked.delete(element);
    covers?.unobserve(element);
    const sight = inWindow.get(element);
    if (sight) sight.visible = undefined;
  };
  const search = (element: Element) => {
    const box = boxInWindow(element, view);
    const known = inWindow.get(element);
    if (!box) {
      endChecks(element);
      inWindow.delete(element);
    } else if (!known) inWindow.set(element, { box, since: performance.now(), visible: undefined });
    else {
      const shift = Math.hypot(box.x - known.box.x, box.y - known.box.y);
      if (shift > MAX_SHIFT) known.since = performance.now();
      known.box = box;
    }
  };
  // Where nothing points before it presses, all that is in the window may be pressed next.
  const touched = view.matchMedia('(hover: none)').matches;
  const checkNear = () => {
    const [x, y] = [pointer.x + view.scrollX, pointer.y + view.scrollY];
    const focused = view.document.activeElement;
    for (const [element, { box }] of inWindow) {
      const host = shadowHostOf(element);
      if (touched || isNear(box, x, y) || host === pointer.on || host === focused) beginChecks(element);
      else if (checked.has(element)) endChecks(element);
    }
  };

  const listen = (types: string[], listener: (event: Event) => void) => {
    for (const type of types) view.addEventListener(type, listener, { capture: true, passive: true, signal });
  };
  listen(['scroll', 'resize'], () => (moved = true));
  listen(['pointermove', 'pointerover', 'pointerdown', 'focusin'], (event) => {
    if (!event.isTrusted) return;
    if (event instanceof view.PointerEvent)
      pointer = { x: event.clientX, y: event.clientY, on: event.target };
    checkNear();
  });
  const timer = view.setInterval(() => {
    if (view.document.hidden) return;
    if (moved || performance.now() - searched >= SEARCH_INTERVAL) {
      moved = false;
      searched = performance.now();
      for (const element of watched) search(element);
    }
    checkNear();
    if (!covers) for (const element of checked) check(element);
  }, INTERVAL);
  signal.addEventListener('abort', () => {
    covers?.disconnect();
    view.clearInterval(timer);
  });
  return {
    watch(element) {
      watched.add(element);
      moved = true;
    },
    unwatch(element) {
      watched.delete(element);
      endChecks(element);
      inWindow.delete(element);
    },
    isSeen(element) {
      const wasVisible = inWindow.get(element)?.visible === true;
      // The last look may be some time ago.
      search(element);
      check(element);
      const sight = inWindow.get(element);
      beginChecks(element);
      return wasVisible && sight?.visible === true && performance.now() - sight.since >= SEEN_FOR;
    },
  };
}

/**
 * Lets no press in a root count while the user could not see `element` for long enough. The caller has it
 * watched while it is shown.
 */
export function refuseUnseenPresses(
  root: ShadowRoot,
  element: Element,
  seen: SeenWatch,
  onRefused: () => void,
): void {
  const onClick = (event: Event) => {
    if (seen.isSeen(element)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    if (event.isTrusted) onRefused();
  };
  root.addEventListener('click', onClick, { capture: true });
}

/**
 * Chromium's observer tells of all that covers an element or makes it transparent, also of covers that let
 * presses through. Firefox's does not: undefined there.
 */
function watchCovers(
  view: Window & typeof globalThis,
  note: (element: Element, visible: boolean) => void,
): IntersectionObserver | undefined {
  if (!('isVisible' in view.IntersectionObserverEntry.prototype)) return undefined;
  return new view.IntersectionObserver(
    (entries) => {
      for (const entry of entries) note(entry.target, Reflect.get(entry, 'isVisible') === true);
    },
    { trackVisibility: true, delay: INTERVAL } as IntersectionObserverInit,
  );
}

/** Where an element is on the page; undefined if its middle is outside the window. */
function boxInWindow(element: Element, view: Window): DOMRect | undefined {
  const { x, y, width, height } = element.getBoundingClientRect();
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const inside = middleX >= 0 && middleY >= 0 && middleX < view.innerWidth && middleY < view.innerHeight;
  return width > 0 && inside ? new DOMRect(x + view.scrollX, y + view.scrollY, width, height) : undefined;
}

function isNear({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return x > left - NEAR && x < right + NEAR && y > top - NEAR && y < bottom + NEAR;
}

/** Where the page meets an element: the host of the root that it is in. */
function shadowHostOf(element: Element): Element {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? root.host : element;
}
