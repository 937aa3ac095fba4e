/**
 * The card of a paper on a page: what its mark shows, in words, and what can be done about it. One per page, made on first
 * use, in a closed shadow root.
 *
 * It opens beside a mark that a person points at, and closes when they leave both. The focus goes in only when it is sent
 * there, and comes back to the mark. What is typed here is, like all typing on a page, seen by a page that listens to keys.
 */
import { i18n } from '#i18n';
import { button, element, stopEvents, setText } from '../dom/element.ts';
import { MARKER_ATTRIBUTE } from '../dom/marker.ts';
import { addShadowStyle } from '../dom/shadow-style.ts';
import css from './card.css?inline';
import floating from '../dom/floating.css?inline';
import { addKeyboardExit } from './keyboard-exit.ts';
import { createAnnotationsSection } from './annotations-section.ts';
import { positionCard } from './card-position.ts';
import type { CardEvents, CardView } from './card-view.ts';
import { createRelatedSection } from './related-section.ts';

export interface Card {
  /** Shows a paper beside the element that stands for it. */
  show: (view: CardView, at: Element) => void;
  /** Shows news of the paper that is shown already; what is being typed stays. */
  update: (view: CardView) => void;
  /** Saves what is being typed, and hides it. */
  hide: () => void;
  /** Moves the focus into it. */
  focus: () => void;
  hasFocus: () => boolean;
  /** Whether a person writes in it or goes through it by keyboard: who only points elsewhere does not want it elsewhere. */
  isKept: () => boolean;
  remove: () => void;
}

// What the page's own listeners have no business with.
const POINTER_AND_KEY_EVENTS = [
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'keydown',
  'keyup',
  'keypress',
];
const INPUT_EVENTS = ['input', 'beforeinput', 'change', 'focusin', 'focusout', 'paste', 'copy', 'cut'];

export function createCard(view: Window, events: CardEvents): Card {
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
  const said = element(document, 'p', { role: 'status' });
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
    element(document, 'div', { class: 'said' }, said, undo),
  );
  root.append(card);
  let anchor: Element | undefined;
  stopEvents(root, [...POINTER_AND_KEY_EVENTS, ...INPUT_EVENTS]);
  addKeyboardExit(card, root, events.onClose);
  // What is unfolded in it must be in the window, too: once it is there, which it is not before the part itself hears of it.
  const placeSoon = () =>
    view.requestAnimationFrame(() => anchor && !card.hidden && positionCard(card, host, anchor, view));
  card.addEventListener('toggle', placeSoon, { capture: true });
  card.addEventListener('pointerenter', () => events.onHold(true));
  card.addEventListener('pointerleave', () => events.onHold(false));
  card.addEventListener('focusin', () => events.onHold(true));
  card.addEventListener('focusout', ({ relatedTarget }) => {
    if (!card.contains(relatedTarget as Node | null)) events.onHold(card.matches(':hover'));
  });

  const update = (shown: CardView) => {
    card.dataset['tone'] = shown.tone;
    card.setAttribute('aria-label', i18n.t('card.label', [shown.title]));
    setText(state, shown.state);
    setText(act, shown.action ?? '');
    // The focus must not fall out of the card while what was pressed is under way.
    act.hidden = !shown.action && root.activeElement !== act;
    const focused = root.activeElement;
    for (const section of sections) section.show(shown);
    // What had the focus may be gone: the card keeps it, or it would close under the hand that uses it.
    if (focused && focused.getClientRects().length === 0) card.focus();
    setText(said, shown.lastAction?.words ?? '');
    if (root.activeElement === undo && !shown.lastAction?.undoable) card.focus();
    undo.hidden = !shown.lastAction?.undoable;
    if (anchor) positionCard(card, host, anchor, view);
  };
  return {
    update,
    show(shown, at) {
      if (!host.isConnected) document.documentElement.append(host);
      anchor = at;
      card.hidden = false;
      update(shown);
    },
    hide() {
      // A field keeps what was typed when it is left.
      (root.activeElement as HTMLElement | null)?.blur();
      anchor = undefined;
      card.hidden = true;
    },
    focus: () =>
      (card.querySelector<HTMLElement>('button:not([hidden]):not(.close), a, input') ?? card).focus(),
    hasFocus: () => root.activeElement !== null,
    isKept: () => root.activeElement?.matches(':focus-visible, [type="text"], textarea') === true,
    remove: () => host.remove(),
  };
}
