/**
 * ECVA: the papers of ECCV, all years on one page, and a paper's page. Based on scrapers' selectors; not yet
 * tested on a real page.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'ecva',
  name: 'European Computer Vision Association',
  matches: ['*://www.ecva.net/papers*', '*://ecva.net/papers*'],
  addresses: ['ecva'],
  examples: [
    'https://www.ecva.net/papers.php',
    'https://www.ecva.net/papers/eccv_2022/papers_ECCV/html/1_ECCV_2022_paper.php',
  ],
  listings: [
    {
      // A paper is a dt (its title), a dd (its authors) and a dd (its links).
      row: 'dt.ptitle',
      title: 'a',
      pdf: (dt) => dt.nextElementSibling?.nextElementSibling?.querySelector('a[href$=".pdf"]') ?? undefined,
      authors: (dt) => namesIn(dt.nextElementSibling),
      year: (dt) => yearOf(dt.querySelector('a')?.getAttribute('href') ?? ''),
      venue: () => 'ECCV',
    },
  ],
  paper: {
    within: '#content:has(#papertitle)',
    title: '#papertitle',
    pdf: 'a[href$=".pdf"]',
    authors: (content) => namesIn(content.querySelector('#authors i')),
    abstract: (content) => unquoted(content.querySelector('#abstract')),
    year: (_, { url }) => yearOf(url.pathname),
    venue: () => 'ECCV',
  },
  complete: 'paper',
});

function yearOf(address: string): string | undefined {
  return /eccv_(\d{4})/i.exec(address)?.[1];
}

/** Removes the asterisks of equal contributors. */
function namesIn(line: Element | null): string[] {
  return line ? splitNames(textOf(line).replaceAll('*', '')) : [];
}

/** Removes the quotation marks that abstracts of some years have. */
function unquoted(element: Element | null): string {
  return element ? textOf(element).replace(/^"(.*)"$/s, '$1') : '';
}
