/** The article page of Springer and Nature: title and abstract; meta tags have the rest. */
import type { Site } from './site.ts';
import { pageAddress } from './page-address.ts';

export const ARTICLE: NonNullable<Site['paper']> = {
  within: 'body',
  title:
    '[data-test="article-title"], .c-article-title, [data-test="chapter-title"], h1[itemprop="headline"], .ChapterTitle',
  link: pageAddress,
  // The id is numbered by position and does not depend on the language.
  abstract: '#Abs1-content, #Abs1 > .Para, #Abs1 > p, #abstract-content, #abstract .content',
  strip: 'sup:has([data-test="citation-ref"]), .Heading',
};
