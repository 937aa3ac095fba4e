/**
 * INSPIRE: literature search, authors' papers, a record. Based on its open-source interface; not yet tested
 * on a real page.
 */
import { hrefOf, textOf } from '../page/dom.ts';
import { defineSite } from './shared/site.ts';

const AUTHOR =
  '[data-test-id="author-link"], [data-test-id="author-search-link"], a[href^="/literature?q=a"]';
const PAPER_LINK = 'a[href*="arxiv.org/abs/"], a[href*="doi.org/10."]';

export default defineSite({
  id: 'inspire',
  name: 'INSPIRE',
  matches: [
    '*://inspirehep.net/literature*',
    '*://inspirehep.net/authors/*',
    '*://inspirehep.net/conferences/*',
  ],
  addresses: ['inspire'],
  examples: [
    'https://inspirehep.net/literature?sort=mostrecent&size=25&page=1&q=dark%20matter',
    'https://inspirehep.net/authors/1012345',
    'https://inspirehep.net/literature/1284987',
  ],
  listings: [
    {
      row: '[data-test-id="literature-result-item"]',
      title: '[data-test-id="literature-result-title-link"]',
      authors: AUTHOR,
      // The names, followed by the date in brackets.
      year: (item) => /\((?:[^()]*\s)?((?:1[89]|20)\d\d)\)/.exec(textOf(item))?.[1],
      ids: addresses,
    },
  ],
  paper: {
    within: '.__DetailPage__',
    title: 'h2',
    authors: `h2 + div :is(${AUTHOR})`,
    ids: `h2 ~ div :is(${PAPER_LINK})`,
  },
});

/** The arXiv number is in the item, the DOI in the actions below it, on the same card. */
function addresses(item: Element): string[] {
  const card = item.closest('.__ResultItem__, .ant-card') ?? item;
  return [...card.querySelectorAll(PAPER_LINK)].map((a) => hrefOf(a)).filter((href) => href !== undefined);
}
