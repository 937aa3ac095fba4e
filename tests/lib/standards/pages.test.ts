/** Reads papers by standards, with one small page for each. */
import { describe, expect, it } from 'vitest';
import type { Paper } from '@/lib/paper.ts';
import { address, parse, source } from '../../pages/standards.ts';
import { detect, readPage } from '../../pages/detect.ts';

function papers(name: string): Paper[] {
  return detect(parse(source(name)), address(name)).papers;
}

function anchors(name: string): (string | undefined)[] {
  const found = [...readPage(parse(source(name)), address(name))].filter((one) => one && !one.mention);
  return found.map((one) => one?.anchor?.textContent.trim());
}

interface OnePaper {
  title: string;
  authors: string[];
  year?: number;
  ids?: string[];
}

describe('a page about one paper', () => {
  it('has its title in the language of the page, its visible abstract and its address (Highwire)', () => {
    expect(papers('highwire')).toEqual([
      expect.objectContaining({
        title: 'Counting Gulls at Low Tide',
        authors: ['Ada Vane', 'Bo Quill'],
        abstract: expect.stringMatching(
          /^We count the gulls .*\n+Results\n+Counting from .* drier\.$/s,
        ) as string,
        year: 2021,
        venue: 'Journal of Harbour Studies',
        url: 'https://journal.example.org/index.php/tides/article/view/12',
        ids: expect.arrayContaining(['doi:10.5555/harbour.12']) as string[],
      }),
    ]);
  });

  it.each([
    [
      'dublin-core',
      {
        title: 'The Tides of Glass',
        authors: ['Ada Vane', 'Bo Quill'],
        year: 2019,
        ids: ['doi:10.5555/glass'],
      },
    ],
    [
      'no-heading',
      { title: 'Harbours Without Headlines', authors: ['Ada Vane'], year: 2018, ids: ['doi:10.5555/plain'] },
    ],
    ['eprints', { title: 'Slow Lanterns', authors: ['Ada Vane', 'Bo Quill'], year: 2014 }],
    ['bepress', { title: 'Fog Signals in the Archive', authors: ['Ada Vane'], year: 2009 }],
    [
      'json-ld',
      {
        title: 'Lantern Networks for Foggy Harbours',
        authors: ['Ada Vane', 'Bo Quill', 'Cy Reed'],
        year: 2022,
        ids: ['doi:10.5555/lantern'],
      },
    ],
    ['rdfa', { title: 'Ropes That Remember', authors: ['Ada Vane'], year: 2016, ids: ['doi:10.5555/ropes'] }],
    ['landing-page', { title: 'Verbs at Sea: Word Order in Ship Logs', authors: ['Ada Vane'] }],
  ])('is read by its %s', (name, { ids = [], ...fields }: OnePaper) => {
    const [paper, ...more] = papers(name);
    expect(more).toEqual([]);
    expect(paper).toEqual(expect.objectContaining(fields));
    expect(paper?.abstract).toMatch(/^\S.{30,}[.]$/s);
    expect(paper?.ids).toEqual(expect.arrayContaining(ids));
    expect(anchors(name)).toEqual([fields.title]);
  });

  it('has its journal and PDF read from nested JSON-LD', () => {
    expect(papers('json-ld')[0]).toMatchObject({
      venue: 'Fog Letters',
      pdfUrl: 'https://press.example.com/pdf/lanterns.pdf',
    });
  });
});

describe('a page with several papers', () => {
  it('has each paper of a JSON-LD list with its element', () => {
    expect(papers('json-ld-list').map(({ title, url }) => [title, url])).toEqual([
      ['First of the Issue', 'https://press.example.com/articles/1'],
      ['Second of the Issue', 'https://press.example.com/articles/2'],
    ]);
    expect(anchors('json-ld-list')).toEqual(['First of the Issue', 'Second of the Issue']);
  });

  it('has the papers of microdata, without news and cited papers', () => {
    expect(papers('microdata')).toEqual([
      expect.objectContaining({
        title: 'Fog and What It Hides',
        authors: ['Ada Vane', 'Bo Quill'],
        url: 'https://network.example.com/publication/1_Fog',
      }),
      expect.objectContaining({ title: 'Mist, a Quieter Fog', authors: ['Cy Reed'] }),
    ]);
    expect(anchors('microdata')).toEqual(['Fog and What It Hides', 'Mist, a Quieter Fog']);
  });

  it('has the articles and preprints of COinS, without books and news', () => {
    expect(papers('coins').map(({ title, authors, ids }) => [title, authors, ids[0]])).toEqual([
      ['On Low Cloud', ['Ada Vane', 'Bo Quill'], 'doi:10.5555/cloud'],
      ['Denser Than Before', ['Bo Quill'], 'arxiv:2001.00001'],
    ]);
    expect(anchors('coins')[0]).toBe('"On Low Cloud"');
  });
});

describe('a page about something else', () => {
  it.each(['essay', 'dataset', 'blog'])('has no papers: %s', (name) => {
    expect(papers(name)).toEqual([]);
  });

  it('is a paper if there is a second signal, such as an id or a page number', () => {
    const url = address('essay');
    for (const tag of ['citation_doi" content="10.5555/gull', 'citation_firstpage" content="7']) {
      const html = source('essay').replace('<head>', `<head><meta name="${tag}">`);
      expect(detect(parse(html), url).papers.map((paper) => paper.title)).toEqual(['Why do gulls matter?']);
    }
  });
});
