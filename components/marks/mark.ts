/**
 * The mark of one row: a button before the title.
 *
 * It is drawn in a closed shadow root, so that the page's styles do not reach it and the page's scripts cannot read from
 * it what a person has saved. It is out of the flow, so nothing on the page moves.
 */
import { i18n } from '#i18n';
import { element, stopEvents, onTrusted, setText } from '../dom/element.ts';
import { markIcon, type MarkState } from './icons.ts';
import css from './mark.css?inline';
import { createMarkHost } from './mark-host.ts';
import type { FreeSpace } from './free-space.ts';
import { addShadowStyle } from '../dom/shadow-style.ts';
import type { DimOverlay } from './dim-overlay.ts';

/** What a mark shows. */
export interface MarkView {
  state: MarkState;
  /** Of a related row: 1 to 3. */
  strength?: number;
  /** What the mark is and does, in words: its accessible name. */
  label: string;
  /** How its card is opened by keyboard. */
  description?: string;
  /** Chosen, together with others, for what the bar offers. */
  selected?: boolean;
}

/** How a mark was pressed. */
export interface MarkPress {
  /** With the shift key: to select rows, from the last one to this. */
  shift: boolean;
  /** By a finger: who cannot point before pressing. */
  touch: boolean;
}

export interface MarkEvents {
  /** The button was pressed by a person. */
  onPress: (press: MarkPress, button: HTMLElement) => void;
  /** A person points at the mark, or has moved the focus to it. */
  onPoint: (button: HTMLElement, focused?: boolean) => void;
  /** The pointer or the focus has left it. */
  onLeave: () => void;
  /** A person asks for the card by keyboard. */
  onOpen: (button: HTMLElement) => void;
}

export interface Mark {
  readonly host: HTMLElement;
  /** Draws a state. */
  show: (view: MarkView) => void;
  /**
   * Says a reason in words in the space behind the title, where that is wide enough; nothing takes it away. It is drawn
   * in the mark's own root: which rows have one is no business of the page's scripts.
   */
  showReason: (words: string | undefined, space?: FreeSpace) => void;
  /** Dims the row, or nothing. */
  dim: (overlay: DimOverlay | undefined) => void;
  /** Moves the focus to the mark's button. */
  focus: () => void;
}

// Below this a reason would be a few letters and an ellipsis; the card says it then.
const MIN_REASON_WIDTH = 150;

/** Makes a mark; whoever calls puts its host before a title. Events that a script of the page made are not listened to. */
export function createMark(document: Document, events: MarkEvents): Mark {
  const host = createMarkHost(document, 'mark');
  const root = host.attachShadow({ mode: 'closed' });
  addShadowStyle(root, css);
  const button = element(document, 'button', { type: 'button', lang: i18n.t('language') });
  root.append(button);
  addMarkListeners(button, events);
  // The button's name says the same words.
  const reason = element(document, 'bdi');
  const why = element(document, 'span', { class: 'why', 'aria-hidden': 'true' }, reason);
  const overlay = element(document, 'div', { class: 'dim-overlay' });

  let shown: MarkView | undefined;
  return {
    host,
    focus: () => button.focus({ preventScroll: true }),
    showReason(words, space) {
      if (!words || !space || space.width < MIN_REASON_WIDTH) return why.remove();
      setText(reason, words);
      why.style.insetInlineStart = `${Math.round(space.x)}px`;
      why.style.insetBlockStart = `${Math.round(space.y)}px`;
      why.style.maxInlineSize = `${Math.floor(space.width)}px`;
      if (!why.isConnected) root.append(why);
    },
    dim(over) {
      if (!over) return overlay.remove();
      for (const side of ['left', 'top', 'width', 'height'] as const)
        overlay.style[side] = `${Math.round(over[side])}px`;
      overlay.style.background = over.colour;
      if (!overlay.isConnected) root.prepend(overlay);
    },
    show(view) {
      if (shown?.state !== view.state || shown.strength !== view.strength) {
        button.replaceChildren(markIcon(document, view.state, view.strength));
        button.dataset['state'] = view.state;
      }
      if (shown?.label !== view.label) button.setAttribute('aria-label', view.label);
      if (shown?.description !== view.description)
        button.setAttribute('aria-description', view.description ?? '');
      if (shown?.state !== view.state) button.setAttribute('aria-busy', String(view.state === 'saving'));
      if (view.selected) button.setAttribute('aria-pressed', 'true');
      else if (shown?.selected) button.removeAttribute('aria-pressed');
      shown = view;
    },
  };
}

/** Hands on what a person does with a mark's button. */
export function addMarkListeners(
  button: HTMLElement,
  { onPress, onPoint, onLeave, onOpen }: MarkEvents,
): void {
  let touch = false;
  stopEvents(button, ['mousedown', 'mouseup']);
  onTrusted(button, 'pointerdown', (event) => (touch = event.pointerType === 'touch'));
  onTrusted(button, 'click', (event) =>
    onPress({ shift: event.shiftKey, touch: touch && event.detail > 0 }, button),
  );
  onTrusted(button, 'pointerenter', (event) => event.pointerType !== 'touch' && onPoint(button));
  onTrusted(button, 'pointerleave', onLeave);
  onTrusted(button, 'focus', () => button.matches(':focus-visible') && onPoint(button, true));
  onTrusted(button, 'blur', onLeave);
  for (const type of ['keydown', 'keyup'] as const) {
    button.addEventListener(type, (event) => {
      // Other keys are the page's, and the bar's.
      if (!['Enter', ' ', 'ArrowDown'].includes(event.key)) return;
      event.stopPropagation();
      if (event.key !== 'ArrowDown' || type !== 'keydown' || !event.isTrusted) return;
      event.preventDefault();
      onOpen(button);
    });
  }
}
