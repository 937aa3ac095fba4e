/** Tests the bar: its texts and buttons, and that its size does not depend on what is saved. */
import '../setup.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { createBar } from '@/components/bar/bar.ts';
import type { BarEvents, BarView } from '@/components/bar/bar-view.ts';
import { wordsOf } from '../words.ts';
import { ALL_SEEN, click, trusted, watchRoots } from '../trusted.ts';

const view: BarView = {
  tone: 'light',
  folded: false,
  papers: 50,
  saved: 7,
  related: 9,
  close: 0,
  strictness: 'normal',
  selected: 0,
  filter: 'all',
  abstracts: 0,
  paused: false,
  mentions: true,
  host: 'arxiv.org',
};

afterEach(() => document.querySelector('[data-offprint]')?.remove());

function open(shown: BarView) {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  const names = [
    'Fold',
    'Step',
    'Filter',
    'SaveRelated',
    'SaveSelected',
    'Unselect',
    'Pause',
    'Undo',
    'Strictness',
    'Mentions',
    'Off',
  ];
  const events = Object.fromEntries(names.map((name) => [`on${name}`, vi.fn()])) as {
    [K in keyof BarEvents]: ReturnType<typeof vi.fn<BarEvents[K]>>;
  };
  const bar = createBar(document, ALL_SEEN, events);
  const [root] = watchRoots(attach);
  if (!root) throw new Error('no root');
  expect(attach).toHaveBeenCalledWith({ mode: 'closed' });
  attach.mockRestore();
  bar.show(shown);
  const named = (name: string): HTMLButtonElement => {
    const found = [...root.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? wordsOf(one)) === name,
    );
    if (!found) throw new Error(`no button ${name}`);
    return found;
  };
  return { bar, events, root, named };
}

it('shows the counts, and steps to related rows only if there are any', () => {
  const { bar, root, named, events } = open(view);
  expect(wordsOf(root.querySelector('.counts'))).toBe('50 papers · 7 saved · 9 related');
  click(named('Next related paper (n)'));
  click(named('Previous related paper (p)'));
  expect(events.onStep.mock.calls).toEqual([[1], [-1]]);
  bar.show({ ...view, related: 0 });
  // It is disabled and not hidden, so that the bar's width does not change.
  expect(named('Next related paper (n)').disabled).toBe(true);
});

it('opens its menu, and closes it when Escape is pressed', () => {
  const { root, named } = open(view);
  const menu = root.querySelector<HTMLElement>('#menu');
  click(named('More'));
  expect([menu?.hidden, named('More').getAttribute('aria-expanded')]).toEqual([false, 'true']);
  trusted(named('on this page'), new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  expect([menu?.hidden, root.activeElement]).toEqual([true, named('More')]);
});

it('reports what is chosen in its menu', () => {
  const { bar, root, named, events } = open({ ...view, selected: 3 });
  click(named('Save 9 related papers'));
  click(named('Save 3 selected papers'));
  click(named('on arxiv.org'));
  const [, related] = root.querySelectorAll<HTMLInputElement>('[type="radio"]');
  if (related) trusted(related, new Event('change'));
  expect(events.onSaveRelated).toHaveBeenCalledOnce();
  expect(events.onSaveSelected).toHaveBeenCalledOnce();
  expect(events.onOff).toHaveBeenCalledWith('site');
  expect(events.onFilter).toHaveBeenCalledWith('related');
  bar.show(view);
  expect(named('Save selected (shift-click marks to select)').disabled).toBe(true);
});

it('shows the progress of saving with a pause button, then the result with an undo button', () => {
  const { bar, root, named, events } = open({ ...view, saving: { done: 100, total: 250 } });
  const status = root.querySelector('[role="status"]');
  expect(wordsOf(status)).toBe('Saving 100 of 250');
  click(named('Pause'));
  expect(events.onPause).toHaveBeenLastCalledWith(true);
  bar.show({ ...view, saving: { done: 100, total: 250 }, paused: true });
  click(named('Resume'));
  expect(events.onPause).toHaveBeenLastCalledWith(false);
  bar.show({ ...view, abstracts: 4, lastAction: { words: '250 papers saved', undoable: true } });
  expect(wordsOf(status)).toBe('250 papers saved · 4 abstracts left to fetch');
  click(named('Undo'));
  expect(events.onUndo).toHaveBeenCalledOnce();
});

it('folds to a single button, and leaves nothing behind when it is removed', () => {
  const { bar, root, named, events } = open(view);
  click(named('Collapse the bar'));
  expect(events.onFold).toHaveBeenLastCalledWith(true);
  bar.show({ ...view, folded: true });
  expect(root.querySelector<HTMLElement>('.expanded')?.hidden).toBe(true);
  bar.remove();
  expect(document.querySelector('[data-offprint]')).toBeNull();
});
