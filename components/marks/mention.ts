/**
 * The mark of a mention, a link to a paper in a text: a faint underline when the paper is in the library.
 *
 * Every link to a paper gets the same mark, saved or not, and opens the card alike, so that the page's
 * scripts cannot see which papers are saved. Only the paint of the lines differs.
 */
import { element, onTrusted } from '../dom/element.ts';
import { addShadowStyle } from '../dom/shadow-style.ts';
import { createMarkHost } from './mark-host.ts';
import type { Mark, MarkEvents, MarkView } from './mark.ts';
import css from './mention.css?inline';

/** The underline of one line of a link, positioned from the host's corner, in CSS px. */
export interface Underline {
  left: number;
  top: number;
  width: number;
}

export interface Mention extends Mark {
  /** Replaces the underlines. */
  placeUnderlines: (lines: readonly Underline[]) => void;
}

/**
 * Creates the mark of a link; the caller inserts its host. `signal` removes the listeners on the page's link.
 */
export function createMention(link: HTMLElement, events: MarkEvents, signal: AbortSignal): Mention {
  const document = link.ownerDocument;
  const host = createMarkHost(document, 'mention');
  const root = host.attachShadow({ mode: 'closed' });
  addShadowStyle(root, css);
  const lines = element(document, 'div', { class: 'lines' });
  root.append(lines);
  addLinkListeners(link, events, signal);
  onTrusted(host, 'click', () => undefined);

  return {
    host,
    focus: () => link.focus({ preventScroll: true }),
    remove: () => host.remove(),
    cover: () => undefined,
    dim: () => undefined,
    placeUnderlines(places) {
      lines.replaceChildren(
        ...places.map(({ left, top, width }) => {
          const line = element(document, 'div', { class: 'line' });
          line.style.left = `${Math.round(left)}px`;
          line.style.top = `${Math.round(top)}px`;
          line.style.width = `${Math.round(width)}px`;
          return line;
        }),
      );
    },
    show({ state }: MarkView) {
      lines.classList.toggle('saved', ['saved', 'justSaved', 'read'].includes(state));
    },
    tint(tone) {
      lines.dataset['tone'] = tone;
    },
  };
}

/** Opens the card from the link: by pointing at it, and with the arrow down key while it has the focus. */
function addLinkListeners(link: HTMLElement, events: MarkEvents, signal: AbortSignal): void {
  const on = <K extends keyof HTMLElementEventMap>(type: K, act: (event: HTMLElementEventMap[K]) => void) =>
    link.addEventListener(type, (event) => event.isTrusted && act(event), { signal });
  on('pointerenter', ({ pointerType }) => pointerType !== 'touch' && events.onPoint(link));
  on('pointerleave', () => events.onLeave());
  on('focus', () => link.matches(':focus-visible') && events.onPoint(link));
  on('blur', () => events.onLeave());
  on('keydown', (event) => {
    if (event.key !== 'ArrowDown' || event.defaultPrevented) return;
    event.preventDefault();
    events.onOpen(link);
  });
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
