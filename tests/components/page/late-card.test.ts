/** The card's code comes when it is first asked for: nothing that was asked meanwhile is lost, and nothing stays of a page that was left. */
import '../setup.ts';
import { afterEach, expect, it, vi } from 'vitest';
import { LateCard } from '@/components/page/late-card.ts';
import type { Row } from '@/components/page/row.ts';
import { quickPort, rowsOf } from './made-rows.ts';

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
  const pointed = rowsOf(2, port).map((row) => pointedAt(row));
  return { card, pointed };
}

function pointedAt(row: Row) {
  const at = document.createElement('span');
  document.body.append(at);
  return { row, at, tone: 'light' as const, focus: () => at.focus() };
}

it('comes to what was pointed at while it was on its way', async () => {
  const { card, pointed } = lateCard();
  const [first] = pointed;
  if (first) card.point(first, true);
  expect(cards()).toEqual([]);
  await vi.waitUntil(() => cards().length === 1);
});

it('does not come to a page that was left meanwhile', async () => {
  const { card, pointed } = lateCard();
  const [first] = pointed;
  if (first) card.open(first);
  card.remove();
  await vi.dynamicImportSettled();
  expect(cards()).toEqual([]);
});
