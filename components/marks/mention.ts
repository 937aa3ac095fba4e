/**
 * The mark of a link in a text: a faint line under it when its paper is in the library.
 *
 * Every link to a paper gets a host, whether one has the paper or not: the page's scripts must not learn which.
 */
import { element, onTrusted } from '../dom/element.ts';
import { markIcon } from './icons.ts';
import { createMarkHost } from './mark-host.ts';
import { addMarkListeners, type Mark, type MarkEvents, type MarkView } from './mark.ts';
import css from './mention.css?inline';
import { addShadowStyle } from '../dom/shadow-style.ts';

/** A line under a part of a link, from the host's corner, in CSS px. */
export interface Underline {
  left: number;
  top: number;
  width: number;
}

export interface Mention extends Mark {
  /** Draws the lines; none where there is nothing to show. */
  showUnderlines: (lines: readonly Underline[]) => void;
}

/** Makes the mark of a link; whoever calls puts its host behind the link. `signal` ends its listening to the page's link. */
export function createMention(link: HTMLElement, events: MarkEvents, signal: AbortSignal): Mention {
  const document = link.ownerDocument;
  const host = createMarkHost(document, 'mention');
  const root = host.attachShadow({ mode: 'closed' });
  const button = element(document, 'button', { type: 'button' });
  addMarkListeners(button, events);
  let there = false;
  const ifThere = (act: () => void) => (event: Event) => event.isTrusted && there && act();
  link.addEventListener(
    'pointerenter',
    ifThere(() => events.onPoint(link)),
    { signal },
  );
  link.addEventListener(
    'pointerleave',
    ifThere(() => events.onLeave()),
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
      there = ['saved', 'justSaved', 'read'].includes(state);
      if (!there) return root.replaceChildren();
      if (!root.contains(button)) addShadowStyle(root, css);
      button.replaceChildren(markIcon(document, state));
      button.setAttribute('aria-label', label);
      button.setAttribute('aria-description', description ?? '');
      if (!root.contains(button)) root.append(button);
    },
  };
}

/** Measures the lines under a link, from the corner of its host; few, as a link of many lines is none in a text. */
export function measureUnderlines(link: Element, host: Element): Underline[] {
  const MOST = 8;
  const from = host.getBoundingClientRect();
  return [...link.getClientRects()]
    .slice(0, MOST)
    .map(({ left, bottom, width }) => ({ left: left - from.left, top: bottom - from.top - 1, width }));
}
