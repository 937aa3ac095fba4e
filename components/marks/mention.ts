/**
 * The mark of a mention, a link to a paper in a text: a faint underline when the paper is in the library.
 *
 * Every link to a paper gets a host, saved or not, so that the page's scripts cannot see which papers are
 * saved.
 */
import { element, onTrusted } from '../dom/element.ts';
import { markIcon } from './icons.ts';
import { createMarkHost } from './mark-host.ts';
import { addMarkListeners, type Mark, type MarkEvents, type MarkView } from './mark.ts';
import css from './mention.css?inline';
import { addShadowStyle } from '../dom/shadow-style.ts';

/** The underline of one line of a link, positioned from the host's corner, in CSS px. */
export interface Underline {
  left: number;
  top: number;
  width: number;
}

export interface Mention extends Mark {
  /** Replaces the underlines. */
  showUnderlines: (lines: readonly Underline[]) => void;
}

/**
 * Creates the mark of a link; the caller inserts its host. `signal` removes the listeners on the page's link.
 */
export function createMention(link: HTMLElement, events: MarkEvents, signal: AbortSignal): Mention {
  const document = link.ownerDocument;
  const host = createMarkHost(document, 'mention');
  const root = host.attachShadow({ mode: 'closed' });
  const button = element(document, 'button', { type: 'button' });
  addMarkListeners(button, events);
  let isSaved = false;
  const ifSaved = (act: () => void) => (event: Event) => event.isTrusted && isSaved && act();
  link.addEventListener(
    'pointerenter',
    ifSaved(() => events.onPoint(link)),
    { signal },
  );
  link.addEventListener(
    'pointerleave',
    ifSaved(() => events.onLeave()),
    { signal },
  );
  onTrusted(host, 'click', () => undefined);

  return {
    host,
    focus: () => button.focus({ preventScroll: true }),
    showReason: () => undefined,
    dim: () => undefined,
    showUnderlines(lines) {
      for (const old of root.querySelectorAll('.line')) old.remove();
      for (const { left, top, width } of lines) {
        const line = element(document, 'div', { class: 'line' });
        line.style.left = `${Math.round(left)}px`;
        line.style.top = `${Math.round(top)}px`;
        line.style.width = `${Math.round(width)}px`;
        root.append(line);
      }
    },
    show({ state, label, description }: MarkView) {
      isSaved = ['saved', 'justSaved', 'read'].includes(state);
      if (!isSaved) return root.replaceChildren();
      if (!root.contains(button)) addShadowStyle(root, css);
      button.replaceChildren(markIcon(document, state));
      button.setAttribute('aria-label', label);
      button.setAttribute('aria-description', description ?? '');
      if (!root.contains(button)) root.append(button);
    },
  };
}

// A link in a text has few lines.
const MAX_LINES = 8;

/** Measures the underlines of a link, relative to the corner of its host. */
export function measureUnderlines(link: Element, host: Element): Underline[] {
  const from = host.getBoundingClientRect();
  return [...link.getClientRects()]
    .slice(0, MAX_LINES)
    .map(({ left, bottom, width }) => ({ left: left - from.left, top: bottom - from.top - 1, width }));
}
