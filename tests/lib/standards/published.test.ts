/** Authors in parts and publication fields, as each standard states them. */
import { describe, expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { detect } from '@/lib/detect/detect.ts';
import { isbnIn, issnIn, keywordsIn, languageIn, pageRange } from '@/lib/standards/published.ts';
import { parse } from '../../pages/standards.ts';

const URL_OF_PAGE = new URL('https://rivers.example.org/1');

function readHead(head: string, body = '') {
  const html = `<html><head>${head}</head><body><h1>Counting Otters at Night</h1>${body}</body></html>`;
  return detect(parse(html), URL_OF_PAGE, { identify }).papers[0];
}

function metas(...tags: [name: string, content: string][]): string {
  return tags.map(([name, content]) => `<meta name="${name}" content="${content}">`).join('');
}

const PLACE = { volume: '12', issue: '3', pages: '45-56', issn: '2049-3630', language: 'en' };

it('citation_*: an article', () => {
  const paper = readHead(
    metas(
      ['citation_title', 'Counting Otters at Night'],
      ['citation_author', 'King, Martin Luther, Jr.'],
      ['citation_author', 'García Márquez, Gabriel'],
      ['citation_author', 'National Institute of Health and Welfare'],
      ['citation_publication_date', '2020/05/03'],
      ['citation_journal_title', 'Rivers'],
      ['citation_volume', '12'],
      ['citation_issue', '3'],
      ['citation_firstpage', '45'],
      ['citation_lastpage', '56'],
      ['citation_issn', '2049-3630'],
      ['citation_publisher', 'River Press'],
      ['citation_language', 'en'],
      ['citation_keywords', 'otters; rivers'],
    ),
  );
  expect(paper).toMatchObject({
    ...PLACE,
    type: 'article',
    authors: [
      { family: 'King', given: 'Martin Luther', suffix: 'Jr.' },
      { family: 'García Márquez', given: 'Gabriel' },
      { literal: 'National Institute of Health and Welfare' },
    ],
    year: 2020,
    date: '2020-05-03',
    venue: 'Rivers',
    publisher: 'River Press',
    keywords: ['otters', 'rivers'],
  });
});

it.each([
  ['citation_conference_title', 'Proceedings of Otters', 'conference'],
  ['citation_dissertation_institution', 'River University', 'thesis'],
  ['citation_technical_report_institution', 'River Institute', 'report'],
  ['citation_inbook_title', 'A Book of Rivers', 'chapter'],
])('%s tells the type', (name, content, type) => {
  const paper = readHead(
    metas(['citation_title', 'Counting Otters at Night'], [name, content], ['citation_doi', '10.1000/1']),
  );
  expect(paper).toMatchObject({ type, venue: content });
});

it('Dublin Core and PRISM', () => {
  const paper = readHead(
    metas(
      ['dc.title', 'Counting Otters at Night'],
      ['dc.creator', 'Doe, Jane; Roe, Rita; et al.'],
      ['dc.type', 'Journal Article'],
      ['dc.date.issued', '2020-05'],
      ['prism.publicationName', 'Rivers'],
      ['prism.volume', '12'],
      ['prism.number', '3'],
      ['prism.startingPage', '45'],
      ['prism.endingPage', '56'],
      ['prism.issn', '2049-3630'],
      ['dc.language', 'eng'],
      ['dc.publisher', 'River Press'],
    ),
  );
  expect(paper).toMatchObject({
    ...PLACE,
    type: 'article',
    date: '2020-05',
    authors: [
      { family: 'Doe', given: 'Jane' },
      { family: 'Roe', given: 'Rita' },
    ],
    authorsCut: true,
    publisher: 'River Press',
  });
});

it('JSON-LD: people by their parts, bodies by their type, the issue, volume and journal around', () => {
  const item = {
    '@type': 'ScholarlyArticle',
    headline: 'Counting Otters at Night',
    author: [
      {
        '@type': 'Person',
        name: 'Gabriel García Márquez',
        givenName: 'Gabriel',
        familyName: 'García Márquez',
      },
      { '@type': 'Organization', name: 'Otters Unlimited' },
    ],
    datePublished: '2020-05-03T00:00:00Z',
    pageStart: '45',
    pageEnd: '56',
    inLanguage: 'en',
    keywords: 'otters, rivers',
    publisher: { '@type': 'Organization', name: 'River Press' },
    isPartOf: {
      '@type': 'PublicationIssue',
      issueNumber: '3',
      isPartOf: {
        '@type': 'PublicationVolume',
        volumeNumber: '12',
        isPartOf: { '@type': 'Periodical', name: 'Rivers', issn: ['2049-3630'] },
      },
    },
  };
  const paper = readHead(`<script type="application/ld+json">${JSON.stringify(item)}</script>`);
  expect(paper).toMatchObject({
    ...PLACE,
    type: 'article',
    date: '2020-05-03',
    venue: 'Rivers',
    authors: [{ family: 'García Márquez', given: 'Gabriel' }, { literal: 'Otters Unlimited' }],
    keywords: ['otters', 'rivers'],
    publisher: 'River Press',
  });
});

it('COinS', () => {
  const context = new URLSearchParams([
    ['ctx_ver', 'Z39.88-2004'],
    ['rft_val_fmt', 'info:ofi/fmt:kev:mtx:journal'],
    ['rft.genre', 'article'],
    ['rft.atitle', 'Counting Otters at Night'],
    ['rft.jtitle', 'Rivers'],
    ['rft.date', '2020-05-03'],
    ['rft.volume', '12'],
    ['rft.issue', '3'],
    ['rft.spage', '45'],
    ['rft.epage', '56'],
    ['rft.issn', '2049-3630'],
    ['rft.aulast', 'García Márquez'],
    ['rft.aufirst', 'Gabriel'],
    ['rft.au', 'Roe, Rita'],
    ['rft.aucorp', 'Otters Unlimited'],
    ['rft.language', 'en'],
    ['rft_id', 'info:doi/10.1000/1'],
  ]);
  expect(
    readHead('', `<span class="Z3988" title="${context.toString().replaceAll('&', '&amp;')}"></span>`),
  ).toMatchObject({
    ...PLACE,
    type: 'article',
    date: '2020-05-03',
    authors: [
      { family: 'García Márquez', given: 'Gabriel' },
      { family: 'Roe', given: 'Rita' },
      { literal: 'Otters Unlimited' },
    ],
  });
});

it('citation_*: the number of a report, and no DOI of a supplement', () => {
  const paper = readHead(
    metas(
      ['citation_title', 'Counting Otters at Night'],
      ['citation_technical_report_institution', 'River Institute'],
      ['citation_technical_report_number', 'TR-2020-7'],
      ['citation_doi', '10.1000/otters'],
      ['citation_doi', '10.1000/OTTERS/suppl'],
      ['citation_doi', '10.1000/otters.s001'],
    ),
  );
  expect(paper).toMatchObject({ type: 'report', issue: 'TR-2020-7', ids: ['doi:10.1000/otters'] });
});

describe('values', () => {
  it('are left out where a check digit is wrong', () => {
    expect(issnIn(['1234-5678', '0000-0000', '20493630'])).toBe('2049-3630');
    expect(isbnIn(['0000000000'])).toBeUndefined();
    expect(isbnIn(['123', '978-0-306-40615-7'])).toBe('9780306406157');
  });

  it('are brought into one form', () => {
    expect(languageIn('en_US')).toBe('en-US');
    expect(['English', ' deutsch', 'Français', '中文', 'Fog talk'].map(languageIn)).toEqual([
      'en',
      'de',
      'fr',
      'zh',
      undefined,
    ]);
    expect(pageRange('7', undefined)).toBe('7');
    expect(pageRange('7', '7')).toBe('7');
    expect(keywordsIn(['fog, mist', 'rain'])).toEqual(['fog, mist', 'rain']);
    expect(keywordsIn([])).toBeUndefined();
  });
});
