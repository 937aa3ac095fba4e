/**
 * Papers with Code, closed in 2025 and available in archives: lists of papers and one paper's page.
 *
 * The selectors for a paper's page are based on known markup and are not yet tested on a real one.
 */
import { pageAddress } from './shared/page-address.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'papers-with-code',
  name: 'Papers with Code',
  matches: [
    '*://paperswithcode.com/*',
    '*://www.paperswithcode.com/*',
    '*://web.archive.org/web/*/paperswithcode.com/*',
  ],
  addresses: ['papers-with-code'],
  examples: [
    'https://paperswithcode.com/',
    'https://paperswithcode.com/search?q=attention',
    'https://paperswithcode.com/paper/attention-is-all-you-need',
    'https://web.archive.org/web/20240101000000/https://paperswithcode.com/latest',
  ],
  listings: [
    {
      row: '.paper-card',
      title: 'h1',
      authors: '.author-name-text:not(.item-date-pub)',
      abstract: '.item-strip-abstract',
      year: '.item-date-pub',
      ids: (card) => [...fromThumbnail(card)],
    },
  ],
  paper: {
    within: '.paper-title',
    title: 'h1',
    link: pageAddress,
    authors: '.authors .author-span:not(:first-child) a, .author-span a',
    year: '.authors .author-span',
    abstract: (_, { document }) => document.querySelector('.paper-abstract p') ?? undefined,
    ids: (_, { document }) =>
      [
        ...document.querySelectorAll(
          '.paper-abstract a[href*="arxiv.org/abs/"], a.badge[href*="arxiv.org/"]',
        ),
      ].map((a) => a.getAttribute('href') ?? ''),
    strip: '.hidden',
  },
  complete: 'paper',
});

/** Cards have no id, but the file name of the thumbnail is the arXiv number. */
function fromThumbnail(card: Element): string[] {
  const style = card.querySelector('.item-image')?.getAttribute('style') ?? '';
  const number = /\/thumbnails\/paper\/(\d{4}\.\d{4,5})/.exec(style)?.[1];
  return number ? [`arxiv:${number}`] : [];
}
