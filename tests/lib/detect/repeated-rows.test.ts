/** Reads lists of papers that have no links, by the people that stand after each title. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../pages/standards.ts';
import { detect } from '../../pages/detect.ts';

const PAPERS = [
  ['Lanterns That Count the Boats Going Home', 'Ada Vane (Port College), Bo Quill (Port College)'],
  ['Fog Signals and What Sailors Make of Them', 'Cy Reed (Harbour School (North)), Di Stone (Port College)'],
  ['A Short Answer to a Long Question on Tides', 'Ed Thorn (Port College) and Ada Vane (Port College)'],
  ['Measuring Waves from a Moving Pier', 'Flo Umber (Harbour School)'],
] as const;

function read(html: string) {
  return detect(parse(html), new URL('https://fog.example.org/2031/list')).papers;
}

function page(heading: string, list: string): string {
  return `<title>Fog 2031</title><main><h1>${heading}</h1>${list}</main>`;
}

const LISTS: [string, (title: string, people: string) => string, string, string][] = [
  [
    'rows of a table',
    (title, people) => `<tr><td>${title}</td><td>${people}</td></tr>`,
    '<table>',
    '</table>',
  ],
  ['items with a line break', (title, people) => `<li>${title}<br><i>${people}</i></li>`, '<ol>', '</ol>'],
  ['blocks in blocks', (t, p) => `<div><div class="t">${t}</div><div class="p">${p}</div></div>`, '', ''],
  [
    'siblings without a row',
    (title, people) => `<p class="t">${title}</p><p class="p">${people}</p>`,
    '',
    '',
  ],
  ['headings with what follows', (title, people) => `<h4>${title}</h4><p>${people}</p>`, '', ''],
  [
    'numbered lines of one paragraph',
    (t, p) => `<b>3. ${t} [<a href="p.pdf">PDF</a>]</b><i><br>${p}</i><br>`,
    '<p>',
    '',
  ],
];

describe('a list of papers without links', () => {
  it.each(LISTS)('is read from %s', (_, row, before, after) => {
    const rows = PAPERS.map(([title, people]) => row(title, people)).join('\n');
    const papers = read(page('Accepted papers', `${before}${rows}${after}`));
    expect(papers.map(({ title }) => title)).toEqual(PAPERS.map(([title]) => title));
    expect(papers.map(({ authors }) => authors)).toEqual([
      ['Ada Vane', 'Bo Quill'],
      ['Cy Reed', 'Di Stone'],
      ['Ed Thorn', 'Ada Vane'],
      ['Flo Umber'],
    ]);
  });

  const table = (rows: readonly (readonly [string, string])[]) =>
    `<table>${rows.map(([title, people]) => `<tr><td>${title}</td><td>${people}</td></tr>`).join('')}</table>`;

  it('keeps a row whose people are written in another way, and one with a short title', () => {
    const odd = [...PAPERS, ['Fog Nets', 'ada vane, Bo QUILL'], ['Of Piers', 'Cy Reed, Di Stone']] as const;
    const papers = read(page('Publications', table(odd)));
    expect(papers.map(({ title }) => title)).toEqual(odd.map(([title]) => title));
    expect(papers[4]?.authors).toEqual(['ada vane', 'Bo QUILL']);
  });

  it.each(['Programme Committee', 'New books', 'Concerts of the season', 'Our team'])(
    'is not seen under the heading “%s”',
    (heading) => {
      expect(read(page(heading, table(PAPERS)))).toEqual([]);
    },
  );

  it('is not seen where most things have one person', () => {
    const single = PAPERS.map(([title], i) => [title, `Ann Reed${'abcd'[i]}`] as const);
    expect(read(page('Accepted papers', table(single)))).toEqual([]);
  });

  it('is not seen in two rows', () => {
    expect(read(page('Accepted papers', table(PAPERS.slice(0, 2))))).toEqual([]);
  });

  it('leaves out the talks of a programme whose papers are linked', () => {
    const talk = (title: string, people: string, href?: string) =>
      `<span class="t">${href ? `<a href="${href}">${title}</a>` : title}</span><span class="p">${people}</span>`;
    const list = PAPERS.slice(0, 3).map(([title, people], i) => talk(title, people, `papers/p${i}.pdf`));
    const papers = read(
      page('Programme', [...list, talk('Welcome to the harbour town', 'Gus Vale')].join('\n')),
    );
    expect(papers.map(({ title }) => title)).toEqual(PAPERS.slice(0, 3).map(([title]) => title));
    expect(papers[0]?.pdfUrl).toBe('https://fog.example.org/2031/papers/p0.pdf');
  });

  it('takes the PDF of a row, and not its supplement', () => {
    const row = ([title, people]: readonly [string, string], i: number) =>
      `<li><div class="t">${title}</div><div class="p">${people}</div>
      <div><a href="s${i}-supplement.pdf">Supplement</a> <a href="p${i}.pdf">PDF</a></div></li>`;
    const papers = read(page('Papers', `<ul>${PAPERS.map(row).join('')}</ul>`));
    expect(papers.map(({ pdfUrl }) => pdfUrl?.split('/').at(-1))).toEqual([
      'p0.pdf',
      'p1.pdf',
      'p2.pdf',
      'p3.pdf',
    ]);
  });
});

describe('rows that begin with their people', () => {
  it('have the linked text after them as title', () => {
    const row = (i: number, people: string, title: string) =>
      `<p>${people} (203${i}). <a href="https://doi.org/10.9999/fog.${i}">${title}</a>. <em>Fog</em>, 4, 1–9.</p>`;
    const papers = read(
      page(
        'Publications',
        [
          row(1, 'Vane, A., Quill, B., &amp; Reed, C.', PAPERS[0][0]),
          row(2, 'Stone, D., &amp; Vane, A.', PAPERS[1][0]),
          row(3, 'Thorn, E., &amp; Vane, A.', PAPERS[2][0]),
        ].join(''),
      ),
    );
    expect(papers.map(({ title }) => title)).toEqual(PAPERS.slice(0, 3).map(([title]) => title));
    expect(papers[0]?.authors).toEqual(['A. Vane', 'B. Quill', 'C. Reed']);
  });

  it('do not have a linked person as title', () => {
    const row = (i: number, title: string) =>
      `<div class="item"><span class="author"><a href="/people/1">Adalinde Vanewright</a>, <span>Bo Quill</span></span>.
      <a href="/paper/${i}">${title}</a>. <a href="https://arxiv.org/abs/2301.0000${i}">PDF</a></div>`;
    const papers = read(page('Publications', [1, 2, 3].map((i) => row(i, PAPERS[i]?.[0] ?? '')).join('')));
    expect(papers.map(({ title }) => title)).toEqual(PAPERS.slice(1).map(([title]) => title));
    expect(papers[0]?.authors).toEqual(['Adalinde Vanewright', 'Bo Quill']);
  });
});
