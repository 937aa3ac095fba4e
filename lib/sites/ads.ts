/**
 * NASA ADS: search, citations, references, an abstract. Based on its open-source interface; not yet tested on
 * a real page.
 */
import { textOf } from '../page/dom.ts';
import { defineSite } from './shared/site.ts';

const PAPER_LINK = 'a[href*="/abs/"]:not([href*="/citations"], [href*="/references"])';

export default defineSite({
  id: 'ads',
  name: 'NASA ADS',
  matches: ['*://ui.adsabs.harvard.edu/*', '*://scixplorer.org/*'],
  addresses: ['ads'],
  examples: [
    'https://ui.adsabs.harvard.edu/search/q=star&sort=date%20desc',
    'https://ui.adsabs.harvard.edu/search?q=star&sort=date+desc',
    'https://ui.adsabs.harvard.edu/abs/2012ascl.soft06009C/abstract',
    'https://ui.adsabs.harvard.edu/abs/2019ApJ...887...53F/citations',
  ],
  listings: [
    {
      row: 'article:has(a[href*="/abs/"] h3, h3 a[href*="/abs/"])',
      title: 'h3',
      link: PAPER_LINK,
      authors: namesIn,
      year: (row) => /(?<!\d)((?:1[6-9]|20)\d\d)\/\d\d(?!\d)/.exec(textOf(row, 'h3'))?.[1],
      ids: (row) => eprintOf(row.querySelector(PAPER_LINK)?.getAttribute('href')),
    },
  ],
  paper: {
    within: 'article:has(h2#title)',
    title: 'h2#title',
    authors: 'a[href*="q=author"]',
    abstract: '#abstract',
    ids: (_, { url }) => eprintOf(url.pathname),
  },
});

/**
 * Names are inverted (`Doe, J.; Roe, R.`) in one element below the title, which may end with the number of
 * further authors.
 */
function namesIn(row: Element): string[] {
  const line = [...row.querySelectorAll('div, p, span')]
    .filter((element) => !element.querySelector('h3, div, p'))
    .map((element) => textOf(element, 'i, .italic'))
    .find((text) => /^[^;/\d]+,\s[^;]+(?:;|$)/.test(text));
  return (line ?? '')
    .replace(/[\s;]*\band \d+ \p{L}+$/u, '')
    .split(';')
    .map((name) => name.trim())
    .filter(Boolean);
}

/** The bibcode of an eprint holds its number: `2021arXiv210312345D`. */
function eprintOf(address: string | null | undefined): string[] {
  const [, first, second] = /\d{4}arXiv(\d{4})\.?(\d{4,5})[A-Z]/.exec(address ?? '') ?? [];
  return first && second ? [`arXiv:${first}.${second}`] : [];
}
