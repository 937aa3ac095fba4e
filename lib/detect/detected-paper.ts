/** Turns drafts read from a page into validated papers with their elements. */
import { type Draft, type OmittedField, type Paper, toPaper } from '../paper.ts';
import { fillGaps } from '../complete-paper.ts';
import { unescapedDoi } from '../identity/embedded-doi.ts';
import { hrefOf, textOf } from '../page/dom.ts';
import { normaliseForComparison } from '../identity/ids.ts';
import type { Page } from '../page/page.ts';
import type { DescribedPaper } from '../standards/described-paper.ts';
import type { PagePaper } from '../standards/page-paper.ts';
import { titleElement } from '../standards/title-element.ts';
import { plainText } from '../text/plain-text.ts';

/**
 * A paper on a page. Its mark is inserted before `anchor`, which is missing if only meta tags describe the
 * paper.
 */
export interface DetectedPaper {
  paper: Paper;
  omitted: OmittedField[];
  anchor?: Element;
  /**
   * True if the page only mentions the paper: a link in a text, a reference, a recommendation. If the link
   * text is not a title, the paper's title is its id.
   */
  mention?: true;
  /** True for a row of a list that is only likely to be one of papers. It is offered, not marked. */
  unsure?: true;
}

/** Validates a draft. Returns undefined and logs the reason if it is refused. */
export function validateDraft(
  draft: Draft,
  { url, identify, log }: Page,
  anchor?: Element,
): DetectedPaper | undefined {
  const result = toPaper(tidyDraft(draft), { identify, base: url.href });
  if (result.ok) return { paper: result.paper, omitted: result.omitted, ...(anchor && { anchor }) };
  log?.('row refused', { title: draft.title, reason: result.reason });
  return undefined;
}

/** Removes the escapes and tags that pages leave in text. */
function tidyDraft(draft: Draft): Draft {
  return {
    ...draft,
    title: plain(draft.title),
    authors: each(draft.authors, plain),
    abstract: plain(draft.abstract),
    venue: plain(draft.venue),
    publisher: plain(draft.publisher),
    keywords: each(draft.keywords, plain),
    ids: each(draft.ids, plainId),
  };
}

// Script data may contain any value instead of text; `toPaper` refuses it.
function plain<T>(text: T): T | string {
  return typeof text === 'string' ? plainText(text) : text;
}

function plainId<T>(id: T): T | string {
  return typeof id === 'string' ? unescapedDoi(plainText(id)) : id;
}

function each<T>(list: readonly T[] | undefined, tidy: (one: T) => T): T[] | undefined {
  return Array.isArray(list) ? (list as readonly T[]).map(tidy) : undefined;
}

/** Merges the drafts of the page's paper into one record. Earlier drafts take precedence. */
export function mergePagePaper({ drafts, anchor }: PagePaper, page: Page): DetectedPaper | undefined {
  const [first, ...more] = drafts
    .map((draft) => validateDraft(draft, page, anchor))
    .filter((found) => found !== undefined);
  return (
    first && { ...first, paper: more.reduce((paper, other) => fillGaps(paper, other.paper), first.paper) }
  );
}

/**
 * Validates a paper from embedded markup. If it has no address, the link whose text is the title provides it.
 */
export function toListedPaper({ draft, anchor }: DescribedPaper, page: Page): DetectedPaper | undefined {
  const element = anchor ?? titleElement(page.document, draft.title);
  const link = element?.matches('a') ? element : element?.querySelector('a[href]');
  const linked =
    link && normaliseForComparison(textOf(link)) === normaliseForComparison(draft.title)
      ? hrefOf(link)
      : undefined;
  return validateDraft({ ...draft, url: draft.url ?? linked }, page, element);
}
