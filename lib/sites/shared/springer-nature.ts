/** The article page that Springer and Nature share: headings and abstract; the rest is in its meta tags. */
import type { Site } from './site.ts';
import { pageAddress } from './page-address.ts';

export const ARTICLE: NonNullable<Site['paper']> = {
  within: 'body',
  title:
    '[data-test="article-title"], .c-article-title, [data-test="chapter-title"], h1[itemprop="headline"], .ChapterTitle',
  link: pageAddress,
  // Numbered by position, whatever the abstract's heading is in the article's language.
  abstract: '#Abs1-content, #Abs1 > .Para, #Abs1 > p, #abstract-content, #abstract .content',
  strip: 'sup:has([data-test="citation-ref"]), .Heading',
};
