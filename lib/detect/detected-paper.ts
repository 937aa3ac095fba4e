/** A paper found on a page: checked, and with its place. */
import { type Draft, type Omitted, type Paper, toPaper } from '../paper.ts';
import { fillGaps } from '../complete-paper.ts';
import { hrefOf, textOf } from '../page/dom.ts';
import { normaliseForComparison } from '../identity/ids.ts';
import type { Page } from '../page/page.ts';
import type { DescribedPaper } from '../standards/described-paper.ts';
import type { PagePaper } from '../standards/page-paper.ts';
import { titleElement } from '../standards/title-element.ts';

/** One paper where it stands. `anchor` is the element its mark goes before; a paper without one is named by meta tags alone. */
export interface DetectedPaper {
  paper: Paper;
  omitted: Omitted[];
  anchor?: Element;
  /**
   * The page names the paper but does not list it: a link in a text, a reference, a recommendation. When the link does
   * not say the title, the paper's title is its id.
   */
  mention?: true;
}

/** Validates a draft; nothing when it is no paper. */
export function validateDraft(
  draft: Draft,
  { url, identify, log }: Page,
  anchor?: Element,
): DetectedPaper | undefined {
  const result = toPaper(draft, { identify, base: url.href });
  if (result.ok) return { paper: result.paper, omitted: result.omitted, ...(anchor && { anchor }) };
  log?.('row refused', { title: draft.title, reason: result.reason });
  return undefined;
}

/** One record from all that the standards say of the page's paper, the most telling first. */
export function mergePagePaper({ drafts, anchor }: PagePaper, page: Page): DetectedPaper | undefined {
  const [first, ...more] = drafts
    .map((draft) => validateDraft(draft, page, anchor))
    .filter((found) => found !== undefined);
  return first && { ...first, paper: more.reduce((paper, said) => fillGaps(paper, said.paper), first.paper) };
}

/** A paper that embedded markup lists; its address is the link that says its title. */
export function toListedPaper({ draft, anchor }: DescribedPaper, page: Page): DetectedPaper | undefined {
  const place = anchor ?? titleElement(page.document, draft.title);
  const link = place?.matches('a') ? place : place?.querySelector('a[href]');
  const linked =
    link && normaliseForComparison(textOf(link)) === normaliseForComparison(draft.title)
      ? hrefOf(link)
      : undefined;
  return validateDraft({ ...draft, url: draft.url ?? linked }, page, place);
}
