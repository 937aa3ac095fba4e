/** Open Journal Systems 3: issues, search results and articles, after the markup of its default theme. */
import { hrefOf } from '../../page/dom.ts';
import type { Fields, Page } from '../../page/page.ts';
import type { Listing } from './site.ts';

/** An article in an issue or among search results. The abstract is on the article's own page alone. */
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

/** The article's own page. */
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

/** A galley's address shows the PDF in a viewer of the site's; beside it stands the file itself. */
function pdf(row: Element): string | undefined {
  const galley = row.querySelector('a.obj_galley_link.pdf');
  return galley ? hrefOf(galley)?.replace('/article/view/', '/article/download/') : undefined;
}
