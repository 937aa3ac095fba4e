/**
 * MDPI: search, a journal's issue, an article. Based on scrapers' selectors; not yet tested on a real page.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { PAPER_PAGE } from './shared/paper-page.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'mdpi',
  name: 'MDPI',
  matches: ['*://www.mdpi.com/*', '*://mdpi.com/*'],
  addresses: ['mdpi'],
  examples: [
    'https://www.mdpi.com/search?q=preference&journal=algorithms',
    'https://www.mdpi.com/2075-4418/2/4',
    'https://www.mdpi.com/journal/sensors',
    'https://www.mdpi.com/2076-3387/3/3/32',
  ],
  listings: [
    {
      row: '.article-content:has(a.title-link)',
      outside: PAPER_PAGE,
      title: 'a.title-link',
      pdf: 'a.UD_Listings_ArticlePDF',
      authors,
      abstract: '.abstract-full',
      year: '.color-grey-dark b',
      venue: '.color-grey-dark em',
      ids: 'a[href*="doi.org/10."]',
      // The abstract ends with a link to the article or its special issue.
      strip: 'a[href*="/special_issues/"], .abstract-full a',
    },
  ],
  paper: {
    within: 'html:has(meta[name="citation_title"])',
    title: 'h1.title',
    abstract: '.art-abstract, #html-abstract .html-p',
  },
  complete: 'paper',
});

/** One element per author, which may also contain a profile card. */
function authors(row: Element): string[] {
  const names = [...row.querySelectorAll('.authors .inlineblock')].map((author) =>
    textOf(author.querySelector('.profile-card-drop, strong') ?? author),
  );
  const all = row.querySelector('.authors');
  return (names.length > 0 ? names : [all ? textOf(all, '.dropdown, .f-dropdown') : '']).flatMap(splitNames);
}
