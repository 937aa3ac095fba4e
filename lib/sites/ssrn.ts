/**
 * SSRN: results, networks and authors' pages, a paper. Based on scrapers' selectors; not yet tested on a real
 * page.
 */
import { textOf } from '../page/dom.ts';
import { PAPER_PAGE } from './shared/paper-page.ts';
import { defineSite } from './shared/site.ts';

const PAPER_LINK = 'a[href*="abstract_id="], a[href*="abstract="]';

export default defineSite({
  id: 'ssrn',
  name: 'SSRN',
  matches: ['*://papers.ssrn.com/*', '*://www.ssrn.com/index.cfm/*'],
  addresses: ['ssrn'],
  examples: [
    'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1450589',
    'https://papers.ssrn.com/searchresults.cfm?term=europe',
    'https://papers.ssrn.com/sol3/JELJOUR_Results.cfm?form_name=journalBrowse&journal_id=1747960',
    'https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=16042',
    'https://www.ssrn.com/index.cfm/en/decisionscirn/?page=1',
  ],
  listings: [
    {
      row: `.result-item:has(${PAPER_LINK}), .trow:has(${PAPER_LINK}), #network-papers li`,
      outside: PAPER_PAGE,
      title: PAPER_LINK,
      authors: '.authors-list a, a[href*="per_id="]',
      year: (row) => row.querySelector('.note-list, .note') ?? dateIn(textOf(row)),
      ids: (row) => doiOf(row.querySelector(PAPER_LINK)?.getAttribute('href') ?? ''),
    },
  ],
  paper: {
    within: 'html:has(.abstract-text)',
    title: '.box-abstract-main h1, h1',
    authors: '.authors h2',
    abstract: '.abstract-text',
    ids: (_, { url }) => doiOf(url.href),
    strip: 'h3',
  },
});

/** Reads the year from the text of a result (`Posted: 20 Apr 2012`); it has no element. */
function dateIn(text: string): string | undefined {
  return /\b\d{1,2} \p{L}{3,} \d{4}\b/u.exec(text)?.[0];
}

/** The DOI, which ends with the number of the paper. */
function doiOf(address: string): string[] {
  const number = /abstract(?:_?id)?=(\d+)/i.exec(address)?.[1];
  return number ? [`10.2139/ssrn.${number}`] : [];
}
