/**
 * Watches a page for changes: lists built after loading, endless scrolling, tab panels, rows whose text or
 * address is replaced in place, navigation without loading.
 */
import { MARKER_ATTRIBUTE } from '@/components/dom/marker.ts';

/** The pause between two calls: at least so many ms, and so many times the duration of the last call. */
const PAUSE = { min: 250, factor: 8 };
/** A page whose text alone changes is given so many pauses: many pages have a clock or a counter. */
const PAUSES_FOR_TEXT = 3;

/** Attributes that style an element, and say nothing of what it is about. */
const STYLING: ReadonlySet<string | null> = new Set(['style', 'class']);
/** The attributes that change on tabs and panels when another tab is chosen. */
const VISIBILITY: ReadonlySet<string | null> = new Set([
  'hidden',
  'open',
  'aria-hidden',
  'aria-selected',
  'aria-expanded',
]);

export interface WatchOptions {
  wait: (ms: number) => Promise<void>;
  onChange: () => Promise<void>;
  signal: AbortSignal;
}

export interface PageWatch {
  /** Whether the page has changed since `onChange` was last called. */
  hasChanged: () => boolean;
}

/** What has changed: nothing, text or addresses inside elements, or which elements there are and show. */
type Change = 'none' | 'text' | 'elements';

/**
 * Calls `onChange` at once, and again after elements of the page were added, removed, shown or given other
 * text, and after the address has changed. Elements of Offprint do not count. Never calls it twice at a time,
 * and less often the longer it takes.
 */
export function watchPage(
  view: Window & typeof globalThis,
  { wait, onChange, signal }: WatchOptions,
): PageWatch {
  let change: Change = 'elements';
  let running = false;
  const isText = () => change === 'text';
  const run = async (pause: number) => {
    running = true;
    try {
      while (change !== 'none' && !signal.aborted) {
        await wait(pause);
        let pauses = 1;
        while (isText() && pauses++ < PAUSES_FOR_TEXT) await wait(pause);
        change = 'none';
        const start = performance.now();
        await onChange();
        pause = Math.max(PAUSE.min, PAUSE.factor * (performance.now() - start));
      }
    } finally {
      running = false;
    }
  };
  const start = (pause: number) => {
    // The caller handles what fails in `onChange`; the next change starts this again.
    if (!running) run(pause).catch(() => undefined);
  };
  const notice = (kind: Change) => {
    if (kind === 'none') return;
    if (change !== 'elements') change = kind;
    start(PAUSE.min);
  };
  const observer = new view.MutationObserver((records) => notice(changeIn(records)));
  observer.observe(view.document.documentElement, {
    childList: true,
    subtree: true,
    attributes: true,
    characterData: true,
  });
  const onAddress = () => notice('elements');
  // Another address may have another site rule. Older browsers only have an event for going back and forward.
  if ('navigation' in view) view.navigation.addEventListener('currententrychange', onAddress, { signal });
  else addEventListener('popstate', onAddress, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
  start(0);
  return {
    hasChanged() {
      notice(changeIn(observer.takeRecords()));
      return change !== 'none';
    },
  };
}

function changeIn(records: readonly MutationRecord[]): Change {
  const changes = new Set(records.map(changeOf));
  if (changes.has('elements')) return 'elements';
  return changes.has('text') ? 'text' : 'none';
}

function changeOf({ type, target, attributeName, addedNodes, removedNodes }: MutationRecord): Change {
  if (isOffprints(target)) return 'none';
  if (type === 'characterData') return 'text';
  if (type === 'attributes') {
    if (STYLING.has(attributeName)) return 'none';
    return VISIBILITY.has(attributeName) ? 'elements' : 'text';
  }
  const nodes = [...addedNodes, ...removedNodes].filter((node) => !isOffprints(node));
  if (nodes.some(({ nodeType }) => nodeType === Node.ELEMENT_NODE)) return 'elements';
  return nodes.some(({ nodeType }) => nodeType === Node.TEXT_NODE) ? 'text' : 'none';
}

function isOffprints(node: Node): boolean {
  return node.nodeType === Node.ELEMENT_NODE && (node as Element).hasAttribute(MARKER_ATTRIBUTE);
}
