/** Notices that a page has changed: lists built after load, endless scrolling, tabs, navigation inside the page. */
import { MARKER_ATTRIBUTE } from '../../components/dom/marker.ts';

/** At least this long between two notices, in ms, and this many times what acting on the last one took. */
const REST = { least: 250, share: 8 };

/** What a page changes on the panels and the tabs of a tab list when another one is chosen. */
const SHOWING = ['hidden', 'open', 'aria-hidden', 'aria-selected', 'aria-expanded'];

export interface Watch {
  wait: (ms: number) => Promise<void>;
  onChange: () => Promise<void>;
  signal: AbortSignal;
}

/**
 * Calls `onChange` at once, and again after elements that are not ours came, went, or were shown, and after the address changed; never
 * twice at once, and more rarely the longer it takes.
 */
export function watchPage(view: Window & typeof globalThis, { wait, onChange, signal }: Watch): void {
  let dirty = true;
  let running = false;
  const run = async (rest: number) => {
    running = true;
    try {
      while (dirty && !signal.aborted) {
        await wait(rest);
        dirty = false;
        const start = performance.now();
        await onChange();
        rest = Math.max(REST.least, REST.share * (performance.now() - start));
      }
    } finally {
      running = false;
    }
  };
  const notice = () => {
    dirty = true;
    if (!running) void run(REST.least);
  };
  const observer = new view.MutationObserver((records) => {
    if (records.some(isTheirs)) notice();
  });
  observer.observe(view.document.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: SHOWING,
  });
  // Another address may mean another rule for what stands there already. Older browsers only tell of going back.
  if ('navigation' in view) view.navigation.addEventListener('currententrychange', notice, { signal });
  else addEventListener('popstate', notice, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  void run(0);
}

function isTheirs({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return target instanceof Element && !target.hasAttribute(MARKER_ATTRIBUTE);
  return [...addedNodes, ...removedNodes].some(
    (node) => node instanceof Element && !node.hasAttribute(MARKER_ATTRIBUTE),
  );
}
