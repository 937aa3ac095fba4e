/**
 * SciRate: arXiv's lists with their votes, search, one paper. Based on the site's templates; not yet tested
 * on a real page.
 */
import { arxivNumberIn, yearOfArxivNumber } from './shared/arxiv-number.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'scirate',
  name: 'SciRate',
  matches: ['*://scirate.com/*'],
  addresses: ['arxiv-readers'],
  examples: [
    'https://scirate.com/',
    'https://scirate.com/arxiv/quant-ph?range=3',
    'https://scirate.com/search?q=au:Preskill_J',
    'https://scirate.com/arxiv/2401.12345',
  ],
  listings: [
    {
      row: 'li.paper',
      title: '.title a',
      pdf: 'a.paper-download[href*="/pdf/"]',
      // The last link of a long list is "et al (12)" and leads to the paper.
      authors: '.authors a[href*="/search"]',
      abstract: '.abstract',
      year: (li) => yearOfArxivNumber(numberIn(li)),
    },
  ],
  paper: {
    within: 'div.paper:has(h1.title)',
    title: 'h1.title',
    pdf: 'a.paper-download[href*="/pdf/"]',
    authors: '.authors a',
    abstract: '.abstract',
    year: (_, { url }) => yearOfArxivNumber(arxivNumberIn(url.pathname)),
  },
});

function numberIn(li: Element): string | undefined {
  return arxivNumberIn(li.querySelector('.title a')?.getAttribute('href'));
}
