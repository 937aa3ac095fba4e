/** The card's code comes when it is first asked for: nothing that was asked meanwhile is lost, and nothing stays of a page that was left. */
import '../../components/setup.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { LateCard } from '@/entrypoints/reader.content/page/late-card.ts';
import type { Row } from '@/entrypoints/reader.content/page/row.ts';
import { quickPort, rowsOf } from './made-rows.ts';
import { until } from '../../components/until.ts';

const CARD = '@/entrypoints/reader.content/page/card-control.ts';

const cards = () => [...document.querySelectorAll('[data-offprint="card"]')];

afterEach(() => document.documentElement.replaceChildren());

function lateCard() {
  document.documentElement.append(document.createElement('body'));
  const port = quickPort();
  const card = new LateCard(
    window,
    port,
    () => undefined,
    () => Promise.resolve(),
  );
  const [one, two] = rowsOf(2, port).map((row) => pointedAt(row));
  if (!one || !two) throw new Error('no rows');
  return { card, one, two };
}

function pointedAt(row: Row) {
  const at = document.createElement('span');
  document.body.append(at);
  return {
    row,
    at,
    tone: 'light' as const,
    focus: () => at.focus(),
    tell: vi.fn<(words: string | undefined) => void>(),
  };
}

it('comes to what was pointed at while it was on its way', async () => {
  const { card, one } = lateCard();
  card.point(one, true);
  expect(cards()).toEqual([]);
  await until(() => cards().length === 1);
});

it('does not come to a page that was left meanwhile', async () => {
  const { card, one } = lateCard();
  card.open(one);
  card.remove();
  await vi.dynamicImportSettled();
  expect(cards()).toEqual([]);
});

it('says at the mark that it could not be had, until the mark is left, and comes when it can be had', async () => {
  vi.doMock(CARD, () => {
    throw new Error('No worker.');
  });
  const { card, one, two } = lateCard();
  card.point(one);
  await until(() => one.tell.mock.lastCall?.[0]?.startsWith('The card could not be loaded'));
  card.left(two.row);
  expect(one.tell).toHaveBeenCalledOnce();
  card.left(one.row);
  expect(one.tell).toHaveBeenLastCalledWith(undefined);

  card.point(two);
  await until(() => two.tell.mock.lastCall?.[0]);
  vi.doUnmock(CARD);
  card.open(two);
  await until(() => cards().length === 1);
  expect(two.tell).toHaveBeenLastCalledWith(undefined);
});
