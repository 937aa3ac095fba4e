/**
 * ResearchGate: search, people's publications, and one publication's page; fields are found by microdata.
 *
 * The selectors for a publication's page are based on known markup and are not yet tested on a real one.
 */
import { textOf } from '../page/dom.ts';
import { pageAddress } from './shared/page-address.ts';
import type { Page } from '../page/page.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'researchgate',
  name: 'ResearchGate',
  matches: [
    '*://www.researchgate.net/search*',
    '*://www.researchgate.net/publication/*',
    '*://www.researchgate.net/profile/*',
    '*://www.researchgate.net/scientific-contributions/*',
  ],
  addresses: ['researchgate'],
  examples: [
    'https://www.researchgate.net/search/publication?q=endometriosis',
    'https://www.researchgate.net/publication/330883423_Elagolix_for_endometriosis',
    'https://www.researchgate.net/profile/Ada-Vane/publications',
  ],
  listings: [
    {
      row: '[itemtype$="://schema.org/ScholarlyArticle"]',
      title: '[itemprop="headline"]',
      link: publication,
      authors: '[itemprop="author"] [itemprop="name"]',
      abstract: '[itemprop="description"], [class*="publication-item__description"]',
      year: '[class*="publication-item__meta-data"]',
      ids: (row) =>
        /\b10\.\d{4,9}\/[^\s<>"]+/.exec(
          textOf(row.querySelector('[class*="publication-item__meta-data"]') ?? row),
        ) ?? [],
      skip: (_, { url }) => url.pathname.startsWith('/publication/'),
    },
  ],
  paper: {
    within: 'body',
    title: (main, { url }) =>
      url.pathname.startsWith('/publication/')
        ? (main.querySelector('.research-detail-header-section__title, h1[itemprop="headline"], h1') ??
          undefined)
        : undefined,
    link: pageAddress,
    abstract: '.research-detail-middle-section__abstract, [itemprop="description"]',
  },
});

/**
 * Resolves addresses, which are relative to the site's root without a slash, and drops the tracking query.
 */
function publication(row: Element, { url }: Page): string | undefined {
  const href = row.querySelector('[itemprop="headline"] a, a[href*="publication/"]')?.getAttribute('href');
  return href ? new URL(href.replace(/\?.*$/, ''), url.origin).href : undefined;
}
