/**
 * The card of a paper on a page: what its mark shows, in words, and what can be done about it. One per page, made on first
 * use, in a closed shadow root.
 *
 * It opens beside a mark that a person points at, and closes when they leave both. The focus goes in only when it is sent
 * there, and comes back to the mark. What is typed here is, like all typing on a page, seen by a page that listens to keys.
 */
import { i18n } from '#i18n';
import type { Relation } from '@/lib/related/relations.ts';
import type { Annotations, AnnotationEdit } from '@/lib/annotations.ts';
import { button, element, keepEvents, setText } from '../dom/element.ts';
import { MARKER_ATTRIBUTE } from '../dom/marker.ts';
import type { Tone } from '../marks/colour.ts';
import { addStyle } from '../dom/shadow-style.ts';
import css from './card.css?inline';
import floating from '../dom/floating.css?inline';
import { keepFocus } from './keyboard-exit.ts';
import { annotationsSection } from './annotations-section.ts';
import { placeCard } from './card-position.ts';
import { relatedSection } from './related-section.ts';

/** What the card shows of one paper. */
export interface CardView {
  tone: Tone;
  title: string;
  /** What is known of it, in a few words. */
  state: string;
  /** What its mark does when pressed, in a word; nothing where it only opens the card. */
  action?: string;
  related?: Relation;
  /** The person's own fields, when it is saved. */
  annotations?: Annotations;
  /** All tags there are, to complete one from. */
  tags: readonly string[];
  /** What was just done here. */
  did?: { words: string; undoable: boolean };
}

export interface CardEvents {
  onAction: () => void;
  /** `words`: what was done, for the line that says so. */
  onEdit: (edit: AnnotationEdit, words: string) => void;
  /** "Less about" these words. */
  onLess: (words: string) => void;
  /** "Not this": the saved paper that earns the relation. */
  onNot: (paper: { id: number; title: string }) => void;
  onUndo: () => void;
  /** A person has closed it, and wants to be where they were. */
  onClose: () => void;
  /** The pointer is on the card, or has left it. */
  onHold: (held: boolean) => void;
}

/** A part of the card. */
export interface Section {
  element: HTMLElement;
  show: (view: CardView) => void;
}

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
const KEPT = ['click', 'mousedown', 'mouseup', 'pointerdown', 'pointerup', 'keydown', 'keyup', 'keypress'];
const TYPED = ['input', 'beforeinput', 'change', 'focusin', 'focusout', 'paste', 'copy', 'cut'];

export function createCard(view: Window, events: CardEvents): Card {
  const { document } = view;
  const host = element(document, 'div', { [MARKER_ATTRIBUTE]: 'card' });
  const root = host.attachShadow({ mode: 'closed' });
  addStyle(root, floating + css);
  const state = element(document, 'p', { class: 'state' });
  const act = button(document, { class: 'action' }, '', () => events.onAction());
  const close = button(document, { class: 'close', 'aria-label': i18n.t('card.close') }, '×', () =>
    events.onClose(),
  );
  const sections = [relatedSection(document, events), annotationsSection(document, events)];
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
  keepEvents(root, [...KEPT, ...TYPED]);
  keepFocus(card, root, events.onClose);
  // What is unfolded in it must be in the window, too: once it is there, which it is not before the part itself hears of it.
  const placeSoon = () =>
    view.requestAnimationFrame(() => anchor && !card.hidden && placeCard(card, host, anchor, view));
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
    setText(said, shown.did?.words ?? '');
    if (root.activeElement === undo && !shown.did?.undoable) card.focus();
    undo.hidden = !shown.did?.undoable;
    if (anchor) placeCard(card, host, anchor, view);
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
