/** Measures of rows: one for all rows of a kind, and none that was taken of what is not shown. */
import { afterEach, expect, it, vi } from 'vitest';
import { RowMeasures } from '@/entrypoints/reader.content/page/measures.ts';

afterEach(() => document.body.replaceChildren());

function titles(n: number): HTMLElement[] {
  const made = Array.from({ length: n }, () => document.createElement('h3'));
  document.body.append(...made);
  return made;
}

it('measures one row of a kind', () => {
  const style = vi.spyOn(window, 'getComputedStyle');
  const measures = new RowMeasures(window);
  const [one, two] = titles(2);
  if (!one || !two) return;
  one.getBoundingClientRect = two.getBoundingClientRect = () => ({ width: 300 }) as DOMRect;
  const measure = measures.measure(one);
  const asked = style.mock.calls.length;
  expect(measures.measure(two)).toEqual(measure);
  expect(style.mock.calls).toHaveLength(asked);
  style.mockRestore();
});

it('does not take a row that is not shown for the others', () => {
  const measures = new RowMeasures(window);
  const [hidden, shown] = titles(2);
  if (!hidden || !shown) return;
  hidden.getBoundingClientRect = () => ({ width: 0 }) as DOMRect;
  shown.getBoundingClientRect = () => ({ width: 300 }) as DOMRect;
  expect(measures.measure(hidden).hidden).toBe(true);
  expect(measures.measure(shown).hidden).toBe(false);
});
