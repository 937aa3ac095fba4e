/**
 * Keyboard navigation of popup and library page: arrow keys move through the search box and the titles below
 * it.
 */

export interface KeyPress {
  key: string;
  /** Whether Ctrl (or Cmd on a Mac) was held. */
  withControl: boolean;
}

/**
 * Handles a key: moves the focus, or clicks a button of the focused row.
 *
 * `/` focuses the search box. Up and down move between titles; up from the first title goes to the search
 * box. Space opens and closes a row's details. Ctrl+Enter saves the row's paper or, outside the rows, clicks
 * the view's save button.
 *
 * @param root contains the search box (`.search`) and the rows (`li`) with their titles (`.title`) and
 *   buttons (`[data-details]`, `[data-save]`).
 * @returns whether the key was handled.
 */
export function handleKey({ key, withControl }: KeyPress, root: HTMLElement): boolean {
  const box = root.querySelector<HTMLElement>('.search');
  const focused = root.ownerDocument.activeElement;
  if (withControl) return key === 'Enter' && clickSave(focused?.closest('li') ?? null, root);
  const row = focused?.closest<HTMLElement>('li.paper');
  if (key === 'Escape' && row && focused?.closest('.details')) return closeDetails(row);
  if (focused !== box && isField(focused)) return false;
  if (key === '/' && focused !== box) {
    box?.focus();
    return true;
  }
  if (key === ' ' && row && focused?.matches('.title')) {
    row.querySelector<HTMLElement>('[data-details]')?.click();
    return true;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[key];
  return step ? moveFocus(step, box, root) : false;
}

/**
 * The key that was meant: `/` and `?` are known by their place on layouts that have no such signs, as those
 * of Russian, Hebrew or Arabic.
 */
export function keyOf({ key, code, shiftKey }: KeyboardEvent): string {
  const isOther = /^(?:[.,]|\p{L})$/u.test(key) && !/^\p{Script=Latin}$/u.test(key);
  if (code !== 'Slash' || !isOther) return key;
  return shiftKey ? '?' : '/';
}

/** Whether an element uses letters and arrow keys itself. */
export function isField(element: Element | null): boolean {
  return Boolean(element?.matches('input:not([type="checkbox"]), textarea, select'));
}

function moveFocus(step: number, box: HTMLElement | null, root: HTMLElement): boolean {
  const focused = root.ownerDocument.activeElement;
  const column = [...(box ? [box] : []), ...root.querySelectorAll<HTMLElement>('li.paper .title')];
  const row = focused?.closest('li.paper');
  const at = row
    ? column.findIndex((title) => title.closest('li.paper') === row)
    : column.indexOf(box ?? root);
  // From anywhere else, such as a page without focus, down goes to the first title.
  const next = column[Math.max(at, 0) + step];
  next?.focus();
  return Boolean(next);
}

function clickSave(row: Element | null, root: HTMLElement): boolean {
  const button =
    row?.querySelector<HTMLElement>('[data-save]') ??
    (row ? null : root.querySelector<HTMLElement>('.list-header [data-save], .notice [data-save]'));
  button?.click();
  return Boolean(button);
}

function closeDetails(row: HTMLElement): boolean {
  row.querySelector<HTMLElement>('[data-details][aria-expanded="true"]')?.click();
  row.querySelector<HTMLElement>('.title')?.focus();
  return true;
}
