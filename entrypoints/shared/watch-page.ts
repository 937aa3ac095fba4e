/** Watches a page for changes: lists built after loading, endless scrolling, tab panels, navigation without loading. */
import { MARKER_ATTRIBUTE } from '../../components/dom/marker.ts';

/** The pause between two calls: at least so many ms, and so many times the duration of the last call. */
const PAUSE = { min: 250, factor: 8 };

/** The attributes that change on tabs and panels when another tab is chosen. */
const VISIBILITY_ATTRIBUTES = ['hidden', 'open', 'aria-hidden', 'aria-selected', 'aria-expanded'];

export interface WatchOptions {
  wait: (ms: number) => Promise<void>;
  onChange: () => Promise<void>;
  signal: AbortSignal;
}

/**
 * Calls `onChange` at once, and again after elements of the page were added, removed or shown, and after the address has
 * changed. Elements of Offprint do not count. Never calls it twice at a time, and less often the longer it takes.
 */
export function watchPage(view: Window & typeof globalThis, { wait, onChange, signal }: WatchOptions): void {
  let dirty = true;
  let running = false;
  const run = async (pause: number) => {
    running = true;
    try {
      while (dirty && !signal.aborted) {
        await wait(pause);
        dirty = false;
        const start = performance.now();
        await onChange();
        pause = Math.max(PAUSE.min, PAUSE.factor * (performance.now() - start));
      }
    } finally {
      running = false;
    }
  };
  const notice = () => {
    dirty = true;
    if (!running) void run(PAUSE.min);
  };
  const observer = new view.MutationObserver((records) => {
    if (records.some(isOfPage)) notice();
  });
  observer.observe(view.document.documentElement, {
    childList: true,
    subtree: true,
    attributeFilter: VISIBILITY_ATTRIBUTES,
  });
  // Another address may have another site rule. Older browsers only have an event for going back and forward.
  if ('navigation' in view) view.navigation.addEventListener('currententrychange', notice, { signal });
  else addEventListener('popstate', notice, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  void run(0);
}

function isOfPage({ type, target, addedNodes, removedNodes }: MutationRecord): boolean {
  if (type === 'attributes') return target instanceof Element && !target.hasAttribute(MARKER_ATTRIBUTE);
  return [...addedNodes, ...removedNodes].some(
    (node) => node instanceof Element && !node.hasAttribute(MARKER_ATTRIBUTE),
  );
}
