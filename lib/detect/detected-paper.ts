/** A paper found on a page: checked, and with its place. */
import { type Draft, type Omitted, type Paper, toPaper } from '../paper.ts';
import { completed } from '../complete-paper.ts';
import { unescapedDoi } from '../identity/embedded-doi.ts';
import { hrefOf, textOf } from '../page/dom.ts';
import { squeeze } from '../identity/ids.ts';
import type { Page } from '../page/page.ts';
import type { Described } from '../standards/described.ts';
import type { OwnPaper } from '../standards/own-paper.ts';
import { titleElement } from '../standards/title-element.ts';
import { plainText } from '../text/plain-text.ts';

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
export function checked(
  draft: Draft,
  { url, identify, log }: Page,
  anchor?: Element,
): DetectedPaper | undefined {
  const result = toPaper(tidied(draft), { identify, base: url.href });
  if (result.ok) return { paper: result.paper, omitted: result.omitted, ...(anchor && { anchor }) };
  log?.('row refused', { title: draft.title, reason: result.reason });
  return undefined;
}

/** A draft without the escapes and tags that pages leave in what they show or say. */
function tidied(draft: Draft): Draft {
  return {
    ...draft,
    title: plain(draft.title),
    authors: each(draft.authors, plain),
    abstract: plain(draft.abstract),
    venue: plain(draft.venue),
    ids: each(draft.ids, plainId),
  };
}

// A page's data may hold anything where text should be; the gate refuses it.
function plain<T>(text: T): T | string {
  return typeof text === 'string' ? plainText(text) : text;
}

function plainId<T>(id: T): T | string {
  return typeof id === 'string' ? unescapedDoi(plainText(id)) : id;
}

function each<T>(list: T[] | undefined, tidy: (one: T) => T): T[] | undefined {
  return Array.isArray(list) ? list.map(tidy) : list;
}

/** One record from all that the standards say of the page's paper, the most telling first. */
export function ownFound({ drafts, anchor }: OwnPaper, page: Page): DetectedPaper | undefined {
  const [first, ...more] = drafts
    .map((draft) => checked(draft, page, anchor))
    .filter((found) => found !== undefined);
  return (
    first && { ...first, paper: more.reduce((paper, said) => completed(paper, said.paper), first.paper) }
  );
}

/** A paper that embedded markup lists; its address is the link that says its title. */
export function listedFound({ draft, anchor }: Described, page: Page): DetectedPaper | undefined {
  const place = anchor ?? titleElement(page.document, draft.title);
  const link = place?.matches('a') ? place : place?.querySelector('a[href]');
  const linked = link && squeeze(textOf(link)) === squeeze(draft.title) ? hrefOf(link) : undefined;
  return checked({ ...draft, url: draft.url ?? linked }, page, place);
}
