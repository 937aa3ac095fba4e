/** The popup by keyboard: the search box and the titles below it are one column that arrow keys move through. */

/** A key as it was pressed, with the element it was pressed in. */
export interface KeyPress {
  key: string;
  /** With Ctrl, or with Cmd on a Mac. */
  withControl: boolean;
}

/**
 * Does what a key asks for: moves the focus, or presses a button that is there.
 *
 * `/` goes to the search box; up and down go from title to title, the first title's up to the search box; space opens and
 * closes a row's details; Ctrl+Enter saves the row's paper, or whatever else is to be saved in this view.
 *
 * @param root has the search box (`.search`), and rows (`li`) with titles (`.title`) and buttons (`[data-details]`, `[data-save]`).
 * @returns whether the key was meant for this.
 */
export function handleKey({ key, withControl }: KeyPress, root: HTMLElement): boolean {
  const box = root.querySelector<HTMLElement>('.search');
  const focused = root.ownerDocument.activeElement;
  if (withControl) return key === 'Enter' && press(focused?.closest('li') ?? null, root);
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

/** Whether a person types in it, or chooses with the arrow keys. */
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
  // From anywhere else, as from a page without focus, down goes to the first title.
  const next = column[Math.max(at, 0) + step];
  next?.focus();
  return Boolean(next);
}

function press(row: Element | null, root: HTMLElement): boolean {
  const button =
    row?.querySelector<HTMLElement>('[data-save]') ??
    (row ? null : root.querySelector<HTMLElement>('.bar [data-save], .notice [data-save]'));
  button?.click();
  return Boolean(button);
}

function closeDetails(row: HTMLElement): boolean {
  row.querySelector<HTMLElement>('[data-details][aria-expanded="true"]')?.click();
  row.querySelector<HTMLElement>('.title')?.focus();
  return true;
}
