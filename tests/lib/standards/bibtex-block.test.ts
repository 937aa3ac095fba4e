/** Reads project pages by the BibTeX entry that they show. */
import { describe, expect, it } from 'vitest';
import { parse } from '../../pages/standards.ts';
import { detect } from '../../pages/detect.ts';

const TITLE = 'FogNet: Counting Boats in the Fog';
const ENTRY = `@inproceedings{vane2031fog, title = {{FogNet}: Counting Boats in the Fog},
  author = {Ada Vane and Quill, Bo}, booktitle = "Proc. of Fog", year = 2031 }`;
const PAPER = '<a href="https://arxiv.org/abs/2301.00001"><b>Paper</b></a>';
const ABSTRACT =
  '<h3>Abstract</h3><p>Boats are hard to count in the fog. We count them by the sound of their bells, and miss fewer.</p>';

function read({ heading = TITLE, link = PAPER, entry = `<pre>${ENTRY}</pre>` } = {}) {
  const html = `<title>FogNet</title><h2>${heading}</h2>${link}${ABSTRACT}<h3>Citation</h3>${entry}`;
  return detect(parse(html), new URL('https://vane.example.org/fognet/')).papers;
}

describe('a page with a BibTeX entry of its title', () => {
  it('is the page of that paper, with the id that its link names', () => {
    const [paper, ...others] = read();
    expect(others).toEqual([]);
    expect(paper).toMatchObject({
      title: TITLE,
      year: 2031,
      venue: 'Proc. of Fog',
      ids: ['arxiv:2301.00001'],
    });
    expect(paper?.authors).toEqual(['Ada Vane', 'Bo Quill']);
    expect(paper?.abstract).toMatch(/^Boats are hard to count/);
  });

  it('is read from a text field, and from code in a preformatted block', () => {
    expect(read({ entry: `<textarea>${ENTRY}</textarea>` })).toHaveLength(1);
    expect(read({ entry: `<pre><code>${ENTRY}</code></pre>` })).toHaveLength(1);
  });

  it('is no paper’s where the entry is of another title', () => {
    const titles = read({ heading: 'Things I have read on boats' }).map(({ title }) => title);
    expect(titles).not.toContain(TITLE);
  });

  it('is no paper’s where no link leads to the paper, as with an essay', () => {
    expect(read({ link: '<a href="/about">About</a>' })).toEqual([]);
  });

  it('is no paper’s where there are several entries', () => {
    const entry = `<pre>${ENTRY}</pre><pre>${ENTRY.replace('vane', 'reed')}</pre>`;
    expect(read({ entry }).filter(({ year }) => year === 2031)).toEqual([]);
  });

  it('is no paper’s where a value is never closed', () => {
    expect(read({ entry: `<pre>@article{x, title = {${TITLE}</pre>` }).filter(({ year }) => year)).toEqual(
      [],
    );
  });
});
