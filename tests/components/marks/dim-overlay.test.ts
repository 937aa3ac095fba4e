/** Which elements of a page make up a row: all of it is dimmed, and nothing of the next one. */
import { afterEach, expect, it, vi } from 'vitest';
import { rowElements, measureDimOverlay } from '@/components/marks/dim-overlay.ts';

afterEach(() => document.body.replaceChildren());

/** The ids of the elements of each row, titles being the `a` elements. */
function rowsOf(markup: string): string[] {
  const page = new DOMParser().parseFromString(markup, 'text/html');
  document.body.replaceChildren(...page.body.childNodes);
  return [...rowElements([...document.querySelectorAll('a')]).values()].map((row) =>
    row.map(({ id }) => id).join(' '),
  );
}

it('is the card that holds the title', () => {
  const card = (id: string) => `<article id="${id}"><h3><a>T</a></h3><p>Abstract</p></article>`;
  expect(rowsOf(`<section>${card('x')}${card('y')}</section>`)).toEqual(['x', 'y']);
});

it('is a term and its definition', () => {
  const entry = (id: string) => `<dt id="t${id}">[1]</dt><dd id="d${id}"><div><a>T</a></div></dd>`;
  expect(rowsOf(`<dl>${entry('1')}${entry('2')}</dl>`)).toEqual(['t1 d1', 't2 d2']);
});

it('takes the abstract with it that follows as an element of its own, also in the last row, and no heading or footer', () => {
  const row = (id: string) => `<p id="${id}"><a>T</a></p><div class="abstract" id="a${id}">Abstract</div>`;
  expect(
    rowsOf(`<div>${row('1')}<h3 id="h">More</h3>${row('2')}${row('3')}<footer id="f"></footer></div>`),
  ).toEqual(['1 a1', '2 a2', '3 a3']);
});

it('covers all boxes of a row, and letters that lean out of them', () => {
  const box = (...of: [number, number, number, number]) => {
    const element = document.createElement('p');
    vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(...of));
    return element;
  };
  const overlay = measureDimOverlay(
    [box(40, 100, 300, 20), box(60, 120, 400, 30)],
    box(10, 90, 24, 24),
    'white',
  );
  expect(overlay).toEqual({ left: 28, top: 10, width: 424, height: 50, colour: 'white' });
});
