/** Open Journal Systems 3: issues, search results and articles, in the default theme. */
import { hrefOf } from '../../page/dom.ts';
import type { Fields, Page } from '../../page/page.ts';
import type { Listing } from './site.ts';

/** An article in an issue or in search results. Only its own page has the abstract. */
export const OJS_SUMMARY: Listing = {
  row: '.obj_article_summary',
  title: '.title a',
  pdf,
  authors: '.meta .authors, .authors',
  year: (row: Element, { document }: Page) =>
    row.querySelector('.published') ??
    document.querySelector('.obj_issue_toc .published .value') ??
    undefined,
};

/** The page of an article. */
export const OJS_ARTICLE: Fields & { within: string } = {
  within: '.obj_article_details',
  title: '.page_title',
  pdf,
  authors: '.authors .name',
  abstract: '.item.abstract',
  year: '.item.published .value',
  ids: '.item.doi .value a',
  strip: '.label',
};

/** The address of the PDF file, made from that of the site's PDF viewer. */
function pdf(row: Element): string | undefined {
  const galley = row.querySelector('a.obj_galley_link.pdf');
  return galley ? hrefOf(galley)?.replace('/article/view/', '/article/download/') : undefined;
}
