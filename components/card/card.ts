/**
 * The card of a paper on a page: says in words what the mark shows, and offers what can be done. A page has
 * one card, in a closed shadow root.
 *
 * It opens beside a mark that the user points at, and closes when the pointer leaves both. The focus moves
 * in only by `focus()`, and returns to the mark. It has no fields: a page sees what is typed into it.
 */
import { i18n } from '#i18n';
import { button, element, stopEvents } from '../dom/element.ts';
import { setWords } from '../dom/words.ts';
import { MARKER_ATTRIBUTE } from '../dom/marker.ts';
import { refuseUnseenPresses, type SeenWatch } from '../dom/seen.ts';
import { addShadowStyle } from '../dom/shadow-style.ts';
import css from './card.css?inline';
import floating from '../dom/floating.css?inline';
import { addKeyboardExit } from './keyboard-exit.ts';
import { createAnnotationsSection } from './annotations-section.ts';
import { positionCard } from './card-position.ts';
import type { CardEvents, CardView } from './card-view.ts';
import { createRelatedSection } from './related-section.ts';

export interface Card {
  /** Shows a paper beside its mark or link. */
  show: (view: CardView, at: Element) => void;
  /** Updates the shown paper. */
  update: (view: CardView) => void;
  hide: () => void;
  /** Moves the focus into the card. */
  focus: () => void;
  hasFocus: () => boolean;
  /** Whether the user is in it by keyboard, so that pointing at another mark must not move it. */
  isKept: () => boolean;
  remove: () => void;
}

// Events inside the card that the page's listeners must not get.
const OWN_EVENTS = [
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
  'focusin',
  'focusout',
  'copy',
];

/** What keeps the card's size from following its content; the same as in card.css. */
const BOX = {
  position: 'absolute',
  'inline-size': 'min(340px, 94vw)',
  'block-size': 'min(320px, 70vh)',
  contain: 'strict',
  overflow: 'auto',
};

export function createCard(view: Window, seen: SeenWatch, events: CardEvents): Card {
  const { document } = view;
  const host = element(document, 'div', { [MARKER_ATTRIBUTE]: 'card' });
  const root = host.attachShadow({ mode: 'closed' });
  addShadowStyle(root, floating + css);
  const state = element(document, 'p', { class: 'state' });
  const act = button(document, { class: 'action' }, '', () => events.onAction());
  const close = button(document, { class: 'close', 'aria-label': i18n.t('card.close') }, '×', () =>
    events.onClose(),
  );
  const sections = [createRelatedSection(document, events), createAnnotationsSection(document, events)];
  const status = element(document, 'p', { role: 'status' });
  const undo = button(document, { class: 'undo' }, i18n.t('card.undo'), () => events.onUndo());
  const card = element(
    document,
    'div',
    {
      role: 'dialog',
      lang: i18n.t('language'),
      dir: i18n.t('direction'),
      class: 'card',
      hidden: true,
      tabindex: '-1',
    },
    element(document, 'div', { class: 'head' }, state, act, close),
    ...sections.map((section) => section.element),
    element(document, 'div', { class: 'status' }, status, undo),
  );
  card.append(element(document, 'div', { class: 'largest', 'aria-hidden': 'true' }));
  // A page that takes the host into another document and back rids it of its sheet.
  for (const [name, value] of Object.entries(BOX)) card.style.setProperty(name, value, 'important');
  root.append(card);
  let anchor: Element | undefined;
  refuseUnseenPresses(root, card, seen, events.onUnseen);
  stopEvents(root, OWN_EVENTS);
  addKeyboardExit(card, root, events.onClose);
  // Opening the explanation makes the card higher, so it is positioned again once the new content has been
  // laid out.
  const positionLater = () =>
    view.requestAnimationFrame(() => anchor && !card.hidden && positionCard(card, host, anchor, view));
  card.addEventListener('toggle', positionLater, { capture: true });
  card.addEventListener('pointerenter', () => events.onHold(true));
  card.addEventListener('pointerleave', () => events.onHold(false));
  card.addEventListener('focusin', () => events.onHold(true));
  card.addEventListener('focusout', ({ relatedTarget }) => {
    if (!card.contains(relatedTarget as Node | null)) events.onHold(card.matches(':hover'));
  });

  const update = (shown: CardView) => {
    card.dataset['tone'] = shown.tone;
    card.setAttribute('aria-label', i18n.t('card.label', [shown.title]));
    setWords(state, shown.state);
    setWords(act, shown.action ?? '');
    // The focused button stays, so that the focus is not lost while the action runs.
    act.hidden = !shown.action && root.activeElement !== act;
    const focused = root.activeElement;
    for (const section of sections) section.show(shown);
    // If the focused element is gone, the card takes the focus: without it the card would close while it is
    // used.
    if (focused && focused.getClientRects().length === 0) card.focus();
    setWords(status, shown.lastAction?.words ?? '');
    if (root.activeElement === undo && !shown.lastAction?.undoable) card.focus();
    undo.hidden = !shown.lastAction?.undoable;
    if (anchor) positionCard(card, host, anchor, view);
  };
  return {
    update,
    show(shown, at) {
      if (!host.isConnected) document.documentElement.append(host);
      anchor = at;
      if (card.hidden) seen.watch(card);
      card.hidden = false;
      update(shown);
    },
    hide() {
      (root.activeElement as HTMLElement | null)?.blur();
      anchor = undefined;
      card.hidden = true;
    },
    focus: () => (card.querySelector<HTMLElement>('button:not([hidden]):not(.close), a') ?? card).focus(),
    hasFocus: () => root.activeElement !== null,
    isKept: () => root.activeElement?.matches(':focus-visible') === true,
    remove() {
      seen.unwatch(card);
      host.remove();
    },
  };
}
