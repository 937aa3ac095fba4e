/**
 * The mark of a row: a button before the title.
 *
 * It is in a closed shadow root, so that the page's styles do not affect it and the page's scripts cannot
 * read what is saved. It is out of the flow, so nothing on the page moves. A page can measure it and search
 * it for words, so states differ in nothing but paint inside one clipped box, and no words are shown in it.
 */
import { i18n } from '#i18n';
import { element, stopEvents, onTrusted } from '../dom/element.ts';
import type { Tone } from './colour.ts';
import { markIcon, type MarkState } from './icons.ts';
import css from './mark.css?inline';
import type { SeenWatch } from '../dom/seen.ts';
import { createMarkHost } from './mark-host.ts';
import { addShadowStyle } from '../dom/shadow-style.ts';
import type { DimOverlay } from './dim-overlay.ts';

/** What a mark shows. */
export interface MarkView {
  state: MarkState;
  /** Of a related row: 1 to 3. */
  strength?: number;
  /** The accessible name: what the mark shows and what pressing it does. */
  label: string;
  /** The accessible description: how to open the card by keyboard. */
  description?: string;
  /** Whether the row is selected for the bar's actions. */
  selected?: boolean;
}

/** How a mark was pressed. */
export interface MarkPress {
  /** With the shift key, which selects the rows from the last selected one to this. */
  shift: boolean;
  /** Whether the user could see the mark for long enough. */
  seen: boolean;
  /** By touch, where the user cannot point before pressing. */
  touch: boolean;
}

export interface MarkEvents {
  /** The user pressed the button. */
  onPress: (press: MarkPress, button: HTMLElement) => void;
  /** The pointer entered the mark, or the keyboard focus did (`focused`). */
  onPoint: (button: HTMLElement, focused?: boolean) => void;
  /** The pointer or the focus left the mark. */
  onLeave: () => void;
  /** The user opened the card by keyboard. */
  onOpen: (button: HTMLElement) => void;
}

export interface Mark {
  readonly host: HTMLElement;
  /** Shows a state. */
  show: (view: MarkView) => void;
  /**
   * Puts an overlay over the row; undefined removes it. While a filter is set every row has one, dimmed or
   * not.
   */
  cover: (overlay: DimOverlay | undefined) => void;
  /** Paints the overlay in a colour, which dims the row; undefined leaves it clear. */
  dim: (colour: string | undefined) => void;
  /** Paints the mark for light or dark pages, on a ground of its own where `plate` says so. */
  tint: (tone: Tone, plate: boolean) => void;
  /** Moves the focus to the mark's button. */
  focus: () => void;
  remove: () => void;
}

/** Creates a mark; the caller inserts its host. Events made by the page's scripts are ignored. */
export function createMark(document: Document, seen: SeenWatch, events: MarkEvents): Mark {
  const host = createMarkHost(document, 'mark');
  const root = host.attachShadow({ mode: 'closed' });
  addShadowStyle(root, css);
  const button = element(document, 'button', { type: 'button', lang: i18n.t('language') });
  const icon = element(document, 'span');
  button.append(icon);
  root.append(button);
  seen.watch(icon);
  addMarkListeners(button, events, () => seen.isSeen(icon));
  const overlay = element(document, 'div', { class: 'dim-overlay' });

  let shown: MarkView | undefined;
  return {
    host,
    focus: () => button.focus({ preventScroll: true }),
    remove() {
      seen.unwatch(icon);
      host.remove();
    },
    cover(area) {
      if (!area) return overlay.remove();
      for (const side of ['left', 'top', 'width', 'height'] as const)
        overlay.style[side] = `${Math.round(area[side])}px`;
      if (!overlay.isConnected) root.prepend(overlay);
    },
    dim(colour = 'transparent') {
      overlay.style.background = colour;
    },
    tint(tone, plate) {
      // Inside the root: on the host, a page could change them and hide the mark.
      button.dataset['tone'] = tone;
      if (plate) button.dataset['plate'] = '';
      else delete button.dataset['plate'];
    },
    show(view) {
      if (shown?.state !== view.state || shown.strength !== view.strength)
        icon.replaceChildren(markIcon(document, view.state, view.strength));
      if (shown?.label !== view.label) button.setAttribute('aria-label', view.label);
      if (shown?.description !== view.description)
        button.setAttribute('aria-description', view.description ?? '');
      if (view.selected) button.setAttribute('aria-pressed', 'true');
      else if (shown?.selected) button.removeAttribute('aria-pressed');
      shown = view;
    },
  };
}

/** Reports what the user does with a mark's button. */
function addMarkListeners(
  button: HTMLElement,
  { onPress, onPoint, onLeave, onOpen }: MarkEvents,
  isSeen: () => boolean,
): void {
  let touch = false;
  stopEvents(button, ['mousedown', 'mouseup']);
  onTrusted(button, 'pointerdown', (event) => (touch = event.pointerType === 'touch'));
  onTrusted(button, 'click', (event) =>
    onPress({ shift: event.shiftKey, touch: touch && event.detail > 0, seen: isSeen() }, button),
  );
  onTrusted(button, 'pointerenter', (event) => event.pointerType !== 'touch' && onPoint(button));
  onTrusted(button, 'pointerleave', onLeave);
  onTrusted(button, 'focus', () => button.matches(':focus-visible') && onPoint(button, true));
  onTrusted(button, 'blur', onLeave);
  for (const type of ['keydown', 'keyup'] as const) {
    button.addEventListener(type, (event) => {
      // Other keys belong to the page and the bar.
      if (!['Enter', ' ', 'ArrowDown'].includes(event.key)) return;
      event.stopPropagation();
      if (event.key !== 'ArrowDown' || type !== 'keydown' || !event.isTrusted) return;
      event.preventDefault();
      onOpen(button);
    });
  }
}
