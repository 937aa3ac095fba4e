/** Tests which elements make up a row, so that the whole row is dimmed and nothing of the next one. */
import { afterEach, expect, it, vi } from 'vitest';
import { rowElements, measureDimOverlay } from '@/components/marks/dim-overlay.ts';

afterEach(() => document.body.replaceChildren());

/** The ids of the elements of each row. The titles are the `a` elements. */
function rowsOf(markup: string): string[] {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
  return [...rowElements([...document.querySelectorAll('a')]).values()].map((row) =>
    row.map(({ id }) => id).join(' '),
  );
}

it('takes the card that contains the title as the row', () => {
  const card = (id: string) => `<article id="${id}"><h3><a>T</a></h3><p>Abstract</p></article>`;
  expect(rowsOf(`<section>${card('x')}${card('y')}</section>`)).toEqual(['x', 'y']);
});

it('takes a term and its definition as the row', () => {
  const entry = (id: string) => `<dt id="t${id}">[1]</dt><dd id="d${id}"><div><a>T</a></div></dd>`;
  expect(rowsOf(`<dl>${entry('1')}${entry('2')}</dl>`)).toEqual(['t1 d1', 't2 d2']);
});

it('includes an abstract after the row, also of the last row, but no heading or footer', () => {
  const row = (id: string) => `<p id="${id}"><a>T</a></p><div class="abstract" id="a${id}">Abstract</div>`;
  expect(
    rowsOf(`<div>${row('1')}<h3 id="h">More</h3>${row('2')}${row('3')}<footer id="f"></footer></div>`),
  ).toEqual(['1 a1', '2 a2', '3 a3']);
});

it('covers all boxes of a row, and italic letters that reach out of them', () => {
  const box = (...of: [number, number, number, number]) => {
    const element = document.createElement('p');
    vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(...of));
    return element;
  };
  const row = [box(40, 100, 300, 20), box(60, 120, 400, 30)];
  const overlay = measureDimOverlay(row, box(10, 90, 24, 24));
  expect(overlay).toEqual({ left: 28, top: 10, width: 424, height: 50 });
});
