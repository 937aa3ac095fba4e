/**
 * Atypon's Literatum, which many publishers use: search results, tables of contents and an article's page.
 */
import { textOf } from '../../page/dom.ts';
import { splitNames } from '../../names.ts';
import type { Fields } from '../../page/page.ts';
import type { Listing } from './site.ts';
import { doisOf } from './doi-address.ts';
import { PAPER_PAGE } from './paper-page.ts';

const DOI_LINK = 'a[href*="/doi/"]';

/** A search result or an entry of an issue, in the old theme, the new one and the one with cards. */
export const ATYPON_ENTRY: Listing = {
  row: [
    '.issue-item:not(.issue-item .issue-item)',
    'article.searchResultItem',
    '.articleEntry',
    `.card:has(.article-title ${DOI_LINK}, .hlFld-Title ${DOI_LINK}, ${DOI_LINK} .hlFld-Title)`,
  ].join(', '),
  outside: PAPER_PAGE,
  title: '.issue-item__title, .issue-item_title, .article-title, .art_title, .hlFld-Title, .meta__title',
  link: DOI_LINK,
  pdf: 'a[href*="/doi/pdf/"], a[href*="/doi/epdf/"]',
  authors: entryAuthors,
  abstract:
    '.issue-item__abstract, .issue-item__abstract__content, .abstractSection, .hlFld-Abstract, .card-body .accordion__content',
  year: [
    '.issue-item__date',
    '.issue-item_pub-year',
    '.pub-date-value',
    '.publication-year',
    '.epub-date',
    '.tocEPubDate',
    '.card__meta__date',
    '.card-meta time',
    'time',
  ].join(', '),
  venue: '.issue-item_jour-name, .issue-item__journal, .publication-meta a, .card-meta__item em',
  ids: (row: Element) => doisOf(row, DOI_LINK),
  strip: 'h2.abstract-heading, .access-icon, .badge',
};

/** The page of an article. Its DOI is in one of two meta tags. */
export const ATYPON_ARTICLE: Fields & { within: string } = {
  within: 'html:has(meta[name="dc.identifier" i], meta[name="publication_doi"])',
  title: (root: Element) =>
    root.querySelector('h1[property="name"], h1.citation__title, h1.article_header-title, h1 .hlFld-Title') ??
    root.querySelector('article h1, main h1, h1 .NLM_article-title') ??
    undefined,
  authors: articleAuthors,
  abstract: '#abstract, .abstractSection, .articleBody_abstractText, .hlFld-Abstract',
  ids: (root: Element) =>
    // The same tag may contain the publisher's own numbers.
    [...root.querySelectorAll('meta[name="dc.identifier" i], meta[name="publication_doi"]')]
      .map((meta) => meta.getAttribute('content') ?? '')
      .filter((content) => content.startsWith('10.')),
  strip: 'h2, h3',
};

/** One element per author (nested twice in some themes), or else a line of names. */
function entryAuthors(row: Element): string[] {
  const single = [...row.querySelectorAll('.hlFld-ContribAuthor, .entryAuthor, .contribDegrees')].filter(
    (e) => !e.querySelector('.hlFld-ContribAuthor, .entryAuthor'),
  );
  const elements =
    single.length > 0
      ? single
      : [...row.querySelectorAll('.issue-item__authors, .issue-item_loa, .author, .loa')].slice(0, 1);
  return elements.flatMap((element) => splitNames(textOf(element, 'sup')));
}

function articleAuthors(root: Element): string[] {
  const marked = [
    ...root.querySelectorAll('.contributors [property="author"], .core-container [property="author"]'),
  ]
    .map((author) =>
      [...author.querySelectorAll('[property="givenName"], [property="familyName"]')]
        .map((part) => textOf(part))
        .join(' '),
    )
    .filter(Boolean);
  return [...new Set(marked)];
}
