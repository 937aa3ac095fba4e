/** `n` and `p`: for whoever is reading, never for whoever is writing, nor instead of what the page does with them. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
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

it('go forth and back', () => {
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

it('are letters in a field, whatever the field is made of', () => {
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

it('are the page’s own where it uses them, and no script presses them', () => {
  const own = (event: Event) => event.preventDefault();
  document.body.addEventListener('keydown', own);
  press('n');
  document.body.removeEventListener('keydown', own);
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'n', bubbles: true }));
  expect(onStep).not.toHaveBeenCalled();
});
