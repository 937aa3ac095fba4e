/** `n` and `p` step through related rows, but not in text fields or where the page uses them. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { addStepKeys } from '@/entrypoints/reader.content/page/step-keys.ts';
import { trusted } from '../../components/trusted.ts';

let end = new AbortController();
const onStep = vi.fn<(by: 1 | -1) => void>();
let isUseful = true;

beforeEach(() => {
  end = new AbortController();
  isUseful = true;
  addStepKeys(window, { isUseful: () => isUseful, onStep, signal: end.signal });
});
afterEach(() => {
  end.abort();
  onStep.mockReset();
  document.body.replaceChildren();
});

function press(
  key: string,
  more: KeyboardEventInit = {},
  target: EventTarget = document.body,
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  trusted(target, event);
  return event;
}

describe('the keys n and p', () => {
  it('go to the next related row and back', () => {
    press('n');
    press('p');
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
  });

  it('do nothing with another key held, while a word is composed, or where nothing is related', () => {
    for (const more of [
      { ctrlKey: true },
      { metaKey: true },
      { altKey: true },
      { shiftKey: true },
      { isComposing: true },
    ])
      press('n', more);
    isUseful = false;
    press('n');
    expect(onStep).not.toHaveBeenCalled();
  });

  it('are plain letters in any kind of field', () => {
    const open = document.createElement('div');
    open.attachShadow({ mode: 'open' }).append(document.createElement('input'));
    const fields: [HTMLElement, HTMLElement][] = ['input', 'textarea', 'search-box'].map((tag) => {
      const field = document.createElement(tag);
      field.tabIndex = 0;
      return [field, field];
    });
    const inner = open.shadowRoot?.querySelector('input');
    if (inner) fields.push([open, inner]);
    for (const [host, field] of fields) {
      document.body.append(host);
      field.focus();
      press('n', {}, host);
    }
    expect(onStep).not.toHaveBeenCalled();
  });

  it('work where the layout has other letters on those keys, and follow the letter where it is Latin', () => {
    press('т', { code: 'KeyN' });
    press('з', { code: 'KeyP' });
    press('μ', { code: 'KeyM' });
    // Dvorak: the place of KeyN has a `b`, that of KeyL an `n`.
    press('b', { code: 'KeyN' });
    expect(onStep.mock.calls).toEqual([[1], [-1]]);
  });

  it('belong to a sequence of the page after another letter', () => {
    const at = (key: string, timeStamp: number) => {
      const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
      Object.defineProperty(event, 'timeStamp', { value: timeStamp });
      trusted(document.body, event);
    };
    at('g', 10_000);
    at('n', 10_400);
    expect(onStep).not.toHaveBeenCalled();
    at('n', 13_000);
    at('n', 13_100);
    expect(onStep.mock.calls).toEqual([[1], [1]]);
  });

  it.each([
    '<div role="listbox" tabindex="0">',
    '<ul role="menu"><li role="menuitem" tabindex="0">',
    '<div role="tree" tabindex="0">',
    '<table role="grid"><tbody><tr><td tabindex="0">',
    '<div role="slider" tabindex="0">',
    '<video tabindex="0" controls>',
    '<select>',
    '<div contenteditable><p tabindex="0">',
    '<input type="radio">',
  ])('are left to a focused %s', (html) => {
    const page = new DOMParser().parseFromString(html, 'text/html');
    document.body.append(...page.body.children);
    const focused = document.body.querySelector<HTMLElement>('[tabindex], select, input');
    focused?.focus();
    expect(document.activeElement).toBe(focused);
    press('n', {}, focused ?? document);
    expect(onStep).not.toHaveBeenCalled();
  });

  it('work from a mark that has the focus, whatever it stands in', () => {
    const grid = document.createElement('div');
    grid.setAttribute('role', 'grid');
    const mark = document.createElement('x-1');
    mark.setAttribute('data-offprint', 'mark');
    mark.tabIndex = 0;
    grid.append(mark);
    document.body.append(grid);
    mark.focus();
    press('n', {}, mark);
    expect(onStep).toHaveBeenCalledOnce();
  });

  it('are left to a page that says that it uses them, or does so later than they were listened to', () => {
    const button = document.createElement('button');
    button.setAttribute('aria-keyshortcuts', 'Control+K n');
    document.body.append(button);
    press('n');
    button.remove();
    const late = (event: Event) => event.preventDefault();
    addEventListener('keydown', late);
    press('n');
    removeEventListener('keydown', late);
    expect(onStep).not.toHaveBeenCalled();
    press('n');
    expect(onStep).toHaveBeenCalledOnce();
  });

  it('are left to a page that uses them, and cannot be pressed by a script', () => {
    const own = (event: Event) => event.preventDefault();
    document.body.addEventListener('keydown', own);
    press('n');
    document.body.removeEventListener('keydown', own);
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
    expect(onStep).not.toHaveBeenCalled();
  });
});
