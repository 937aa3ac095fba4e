/**
 * Tests the card: its content for each state, that typed text is not lost, and that page scripts cannot use
 * it.
 */
import '../setup.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCard } from '@/components/card/card.ts';
import type { CardEvents, CardView } from '@/components/card/card-view.ts';
import { NOTE_SAVE_DELAY } from '@/components/card/note-field.ts';
import { relationWith } from '../relation.ts';
import { wordsOf } from '../words.ts';
import { ALL_SEEN, click, trusted, watchRoots } from '../trusted.ts';

const relation = relationWith({
  papers: [
    { id: 7, title: 'A saved paper', url: 'https://arxiv.org/abs/2601.00007' },
    { id: 8, title: 'One without an address' },
  ],
});
const view: CardView = {
  tone: 'light',
  title: 'A paper',
  state: 'Not in your library',
  action: 'Save',
  tags: [],
};
const saved: CardView = {
  ...view,
  annotations: { tags: ['cite'], note: 'First', status: 'reading' },
  tags: ['cite', 'later'],
};

function open(shown: CardView) {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const events = Object.fromEntries(
    ['onAction', 'onEdit', 'onLess', 'onNotThis', 'onUndo', 'onClose', 'onHold'].map((name) => [
      name,
      vi.fn(),
    ]),
  ) as { [K in keyof CardEvents]: ReturnType<typeof vi.fn<CardEvents[K]>> };
  const card = createCard(window, ALL_SEEN, events);
  const [root] = watchRoots(attach);
  if (!root) throw new Error('no root');
  expect(attach).toHaveBeenCalledWith({ mode: 'closed' });
  attach.mockRestore();
  card.show(shown, document.body);
  const one = <T extends HTMLElement>(selector: string, _kind?: new () => T): T => {
    const found = root.querySelector<T>(selector);
    if (!found) throw new Error(`no ${selector}`);
    return found;
  };
  return { card, events, root, one };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  for (const left of document.querySelectorAll('[data-offprint]')) left.remove();
});

describe('the card', () => {
  it('lists the related saved papers, linked where they have addresses, and the reasons', () => {
    const { one, root } = open({ ...view, related: relation });
    expect(one<HTMLAnchorElement>('.papers a').href).toBe('https://arxiv.org/abs/2601.00007');
    expect([...root.querySelectorAll('.papers li')].map(wordsOf)).toEqual(
      relation.papers.map(({ title }) => title),
    );
    expect(wordsOf(one('.words'))).toBe('sparse autoencoders');
    expect(one('.annotations').hidden).toBe(true);
  });

  it('explains the score: passages, groups in words, and exact figures that add up', () => {
    const { one, root, events } = open({ ...view, related: relation });
    const details = one<HTMLDetailsElement>('details');
    details.open = true;
    trusted(details, new Event('toggle'));
    expect([...root.querySelectorAll('mark')].map(wordsOf)).toEqual(['sparse', 'sparse']);
    expect([...root.querySelectorAll('.bars .of')].map(wordsOf)).toEqual([
      'sparse autoencoders, dictionary (close to: codebook)',
      'circuits',
    ]);
    expect([...root.querySelectorAll('.bars .share')].map(wordsOf)).toEqual(['most of it', 'some of it']);
    expect([...root.querySelectorAll('dd')].map((figure) => Number(wordsOf(figure)))).toEqual([
      0.3, 0.05, 0.07, 0.42,
    ]);
    click(one('.bars button'));
    expect(events.onLess).toHaveBeenCalledWith('sparse autoencoders, dictionary');
    click(one('details > button'));
    expect(events.onNotThis).toHaveBeenCalledWith(relation.papers[0]);
  });

  it('shows the annotations of a saved paper, and reports each change with a text', () => {
    const { one, root, events } = open(saved);
    expect(wordsOf(one('.note .shown'))).toBe('First');
    expect(one<HTMLTextAreaElement>('textarea').value).toBe('');
    expect(root.textContent?.replace(/^[^]*}/, '')).toBe('');
    expect(root.querySelector<HTMLInputElement>('input:checked')?.value).toBe('reading');
    expect([...root.querySelectorAll('option')].map((option) => option.getAttribute('value'))).toEqual([
      'later',
    ]);
    click(one('.star'));
    click(one('.tags button'));
    trusted(one('input[value="read"]'), new Event('change'));
    expect(events.onEdit.mock.calls).toEqual([
      [{ starred: true }, 'Starred'],
      [{ removeTags: ['cite'] }, 'Tag “cite” removed'],
      [{ status: 'read' }, 'Status: Read'],
    ]);
  });

  it('adds typed tags when Enter is pressed, but not during input method composition', () => {
    const { one, events } = open(saved);
    const input = one<HTMLInputElement>('input[type="text"]');
    input.value = 'method, to cite ';
    trusted(input, new KeyboardEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true }));
    expect(events.onEdit).not.toHaveBeenCalled();
    trusted(input, new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(events.onEdit).toHaveBeenCalledWith(
      { addTags: ['method', 'to cite'] },
      'Tagged “method, to cite”',
    );
    expect(input.value).toBe('');
  });

  it('saves a note after a pause in typing, and at once when the field loses the focus', () => {
    const { one, events } = open(saved);
    const area = one<HTMLTextAreaElement>('textarea');
    area.value = 'Second';
    area.dispatchEvent(new Event('input'));
    vi.advanceTimersByTime(NOTE_SAVE_DELAY - 1);
    expect(events.onEdit).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(events.onEdit).toHaveBeenCalledWith({ note: 'Second' }, 'Note saved');
    area.value = 'Third';
    area.dispatchEvent(new Event('input'));
    area.dispatchEvent(new Event('blur'));
    expect(events.onEdit).toHaveBeenLastCalledWith({ note: 'Third' }, 'Note saved');
    vi.advanceTimersByTime(NOTE_SAVE_DELAY);
    expect(events.onEdit).toHaveBeenCalledTimes(2);
  });

  it('does not overwrite a note that is being typed', () => {
    const { one, card } = open(saved);
    const area = one<HTMLTextAreaElement>('textarea');
    area.value = 'First, and mo';
    area.dispatchEvent(new Event('input'));
    card.update({ ...saved, annotations: { note: 'From elsewhere' } });
    expect(area.value).toBe('First, and mo');
  });

  it('says what was done in a live region, and offers to undo it', () => {
    const { one, card, events } = open(saved);
    expect(one('.undo').hidden).toBe(true);
    card.update({ ...saved, lastAction: { words: 'Starred', undoable: true } });
    expect([wordsOf(one('[role="status"]')), one('.undo').hidden]).toEqual(['Starred', false]);
    click(one('.undo'));
    expect(events.onUndo).toHaveBeenCalledOnce();
  });

  it('closes when the user presses Escape, and ignores events made by scripts', () => {
    const { one, events } = open(view);
    one('.card').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
    one('.action').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect([events.onClose.mock.calls.length, events.onAction.mock.calls.length]).toEqual([0, 0]);
    trusted(one('.card'), new KeyboardEvent('keydown', { key: 'Escape' }));
    expect(events.onClose).toHaveBeenCalledOnce();
  });

  it('does not let key presses inside it reach the page', () => {
    const { one } = open(view);
    const onPage = vi.fn<() => void>();
    document.addEventListener('keydown', onPage);
    trusted(one('.action'), new KeyboardEvent('keydown', { key: 'n', bubbles: true, composed: true }));
    expect(onPage).not.toHaveBeenCalled();
    document.removeEventListener('keydown', onPage);
  });
});
