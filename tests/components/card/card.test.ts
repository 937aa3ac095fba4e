/**
 * Tests the card: its content for each state, that it has no fields, and that page scripts cannot use it.
 */
import '../setup.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createCard } from '@/components/card/card.ts';
import type { CardEvents, CardView } from '@/components/card/card-view.ts';
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
};
const saved: CardView = {
  ...view,
  annotations: { tags: ['cite', 'later'], note: 'First', status: 'reading', starred: true },
};

function open(shown: CardView) {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const events = Object.fromEntries(
    ['onAction', 'onOpen', 'onLess', 'onNotThis', 'onUndo', 'onClose', 'onHold'].map((name) => [
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

  it('shows the annotations of a saved paper as words, and leads to where they are changed', () => {
    const { one, root, card, events } = open(saved);
    const lines = ['.reading', '.tags', '.note'];
    expect(lines.map((line) => wordsOf(one(line)))).toEqual(['★ Reading', 'cite later', 'First']);
    expect(root.textContent?.replace(/^[^]*}/, '')).toBe('');
    // A page can search and measure the fields of closed roots, and hears what is typed.
    expect(root.querySelector('input, textarea, select, [contenteditable]')).toBeNull();
    one('.open').dispatchEvent(new MouseEvent('click'));
    expect(events.onOpen).not.toHaveBeenCalled();
    click(one('.open'));
    expect(events.onOpen).toHaveBeenCalledOnce();
    card.update({ ...saved, annotations: {} });
    expect(wordsOf(one('.reading'))).toBe('To read');
    expect(lines.map((line) => one(line).hidden)).toEqual([false, true, true]);
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
