/** The keys `n` and `p`, which go to the next and the previous related row from anywhere on the page. */
import { isComposing } from '@/components/dom/composing.ts';
import { MARKER_ATTRIBUTE } from '@/components/dom/marker.ts';

const STEPS: Record<string, 1 | -1> = { n: 1, p: -1 };
/** The same keys on layouts that have other letters there. */
const STEPS_BY_CODE: Record<string, 1 | -1> = { KeyN: 1, KeyP: -1 };

const ROLES =
  'textbox combobox searchbox listbox option menu menubar menuitem menuitemcheckbox menuitemradio tree treeitem ' +
  'treegrid grid gridcell row tablist tab slider spinbutton radiogroup radio application';
/** Where letters are typed, or may choose an item or move something. */
const USES_KEYS = [
  'input:not([type="checkbox"], [type="button"], [type="submit"])',
  'textarea, select, audio, video, embed, object, iframe',
  '[contenteditable]:not([contenteditable="false"])',
  ...ROLES.split(' ').map((role) => `[role="${role}"]`),
].join(',');

/** A letter pressed within so many ms after another belongs to a sequence of the page, such as `g n`. */
const SEQUENCE = 1_500;

export interface StepKeysOptions {
  /**
   * Whether there is a row to go to, and single keys are not switched off; else keys are left to the page.
   */
  isUseful: () => boolean;
  onStep: (by: 1 | -1) => void;
  signal: AbortSignal;
}

/** Calls `onStep`, unless the page handles the key itself or the user is typing. */
export function addStepKeys(view: Window, { isUseful, onStep, signal }: StepKeysOptions): void {
  let lastOther = -Infinity;
  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || isComposing(event)) return;
    const by = stepOf(event);
    if (!by) {
      // `n` after `n` is a step each time; after any other letter it may end a sequence.
      if (event.key.length === 1) lastOther = event.timeStamp;
      return;
    }
    if (!event.isTrusted || event.defaultPrevented) return;
    if (event.timeStamp - lastOther < SEQUENCE) return;
    if (usesKeys(view.document.activeElement) || isPagesOwn(view.document, event.key) || !isUseful()) return;
    event.preventDefault();
    onStep(by);
  };
  // Registered anew for each key, so that it comes after all listeners of the page, even later ones.
  const listenLast = () => {
    view.removeEventListener('keydown', onKey);
    view.addEventListener('keydown', onKey, { signal });
  };
  view.addEventListener('keydown', listenLast, { signal, capture: true });
}

/** Which step a key means: by its letter, or by its place where the layout has no Latin letters. */
function stepOf({ key, code }: KeyboardEvent): 1 | -1 | undefined {
  const isLatin = /^[\p{Script=Latin}\p{Script=Common}]/u.test(key);
  return isLatin ? STEPS[key] : STEPS_BY_CODE[code];
}

/**
 * Whether the focus is in something that uses keys itself, or in a frame or closed shadow root that may hold
 * such a thing.
 */
function usesKeys(focused: Element | null): boolean {
  // A mark uses no letters, whatever it stands in.
  if (!focused || focused.hasAttribute(MARKER_ATTRIBUTE)) return false;
  if (focused.shadowRoot?.activeElement) return usesKeys(focused.shadowRoot.activeElement);
  if (focused.localName.includes('-') && !focused.shadowRoot) return true;
  return focused.closest(USES_KEYS) !== null || (focused as HTMLElement).isContentEditable;
}

/** Whether the page says that it uses the key. */
function isPagesOwn(document: Document, key: string): boolean {
  const said = [...document.querySelectorAll('[aria-keyshortcuts]')];
  return said.some((one) => one.getAttribute('aria-keyshortcuts')?.toLowerCase().split(/\s+/).includes(key));
}
