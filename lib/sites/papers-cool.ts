/**
 * papers.cool: arXiv's categories, venues, search, one paper. Based on scrapers' selectors; not yet tested on
 * a real page.
 */
import type { Page } from '../page/page.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'papers-cool',
  name: 'Cool Papers',
  matches: ['*://papers.cool/arxiv/*', '*://papers.cool/venue/*'],
  addresses: ['papers-cool'],
  examples: [
    'https://papers.cool/arxiv/cs.CL',
    'https://papers.cool/arxiv/search?query=retrieval',
    'https://papers.cool/arxiv/2401.12345',
    'https://papers.cool/venue/ICLR.2025?group=Oral',
    'https://papers.cool/venue/2025.acl-long.24@ACL',
  ],
  listings: [
    {
      row: '.panel.paper',
      title: 'h2.title a.title-link',
      // The link before the title leads to the paper at arXiv, OpenReview or in proceedings.
      link: 'h2.title > a[href^="http"]',
      pdf: (panel) => panel.querySelector('a.title-pdf')?.getAttribute('data') ?? undefined,
      authors: '.authors a.author, .authors > a',
      abstract: '.summary',
      year: (panel, page) => panel.querySelector('.date-data') ?? venue(panel, page),
      venue,
    },
  ],
});

/** `ICLR.2025 - Oral` on pages of venues. Excludes subjects of arXiv papers. */
function venue(panel: Element, { url }: Page): Element | undefined {
  return url.pathname.startsWith('/venue/') ? (panel.querySelector('.subjects a') ?? undefined) : undefined;
}
