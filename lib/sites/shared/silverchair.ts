/**
 * Silverchair, which Oxford and other publishers use: search results, tables of contents, advance articles.
 */
import { textOf } from '../../page/dom.ts';
import { splitNames } from '../../names.ts';
import type { Fields } from '../../page/page.ts';
import type { Listing } from './site.ts';
import { PAPER_PAGE } from './paper-page.ts';

/** A search result or an entry of an issue. Abstracts are loaded on demand, so the page has none. */
export const SILVERCHAIR_ENTRY: Listing = {
  row: '.al-article-box, .al-article-items, .al-article-item-wrap:not(:has(.al-article-items))',
  outside: PAPER_PAGE,
  title: '.al-title, .item-title, .sri-title, .customLink',
  pdf: 'a[href*="/article-pdf/"]',
  authors,
  year: '.al-pub-date, .sri-date, .pub-date, .ii-pub-date',
  venue: '.journal-title, .al-citation-list em, .sri-journal',
  ids: 'a[href*="doi.org/10."]',
  strip: '.delimiter, .al-author-delim, .info-card-author, [class*="icon-availability"]',
};

/** The page of an article. The `citation_*` tags have all fields but the abstract. */
export const SILVERCHAIR_ARTICLE: Fields & { within: string } = {
  within: 'html:has(meta[name="citation_title"], .article-title-main)',
  title: '.article-title-main',
  abstract: 'section.abstract',
  strip: '[class*="icon-availability"], .title',
};

/** One element per author, or else a line of names. */
function authors(row: Element): string[] {
  const single = [...row.querySelectorAll('.wi-fullname, .al-author-name')];
  const line = row.querySelector('.al-authors-list, .sri-authors');
  return single.length > 0 ? single.map((name) => textOf(name)) : splitNames(line ? textOf(line) : '');
}
