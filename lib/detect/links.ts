/** Finds the links of a page to papers, and groups them into blocks of one paper each. */
import { textOf } from '../page/dom.ts';
import type { Page } from '../page/page.ts';
import { toUrl } from '../text/url.ts';

/** Links read per page, and per step. */
const MOST_LINKS = 50_000;
const AT_ONCE = 100;
/** Ancestors of a link that may belong to its block. */
const MOST_DEPTH = 40;

const PDF = /^\W*(?:download |full text |view )?pdf\b/i;

/** A link to a paper: its element, its absolute address and the ids that the address names. */
export interface PaperLink {
  element: Element;
  address: string;
  ids: string[];
}

/** The largest block whose links are all to one paper. */
export interface Block {
  element: Element;
  links: PaperLink[];
}

/**
 * Finds the links to known papers in page order, a hundred per step.
 *
 * @param ignored ids to leave out, such as those of the page itself.
 */
export function findPaperLinks(page: Page, ignored: Set<string>): Generator<undefined, PaperLink[]> {
  return findLinks(page, (address) => page.identify(address).ids.filter((id) => !ignored.has(id)));
}

/** Finds the links to PDFs by address or text. Each gets an id of the scheme `pdf`, which is not stored. */
export function findPdfLinks(page: Page): Generator<undefined, PaperLink[]> {
  return findLinks(page, (address, element) => {
    const isPdf = new URL(address).pathname.endsWith('.pdf') || PDF.test(textOf(element, undefined, 100));
    return isPdf ? [`pdf:${address}`] : [];
  });
}

function* findLinks(
  { document, url }: Page,
  idsOf: (address: string, element: Element) => string[],
): Generator<undefined, PaperLink[]> {
  const found: PaperLink[] = [];
  let seen = 0;
  for (const element of document.querySelectorAll('a[href]')) {
    if (++seen > MOST_LINKS) break;
    if (seen % AT_ONCE === 0) yield undefined;
    const address = absoluteAddress(element.getAttribute('href') ?? '', url);
    const ids = address ? idsOf(address, element) : [];
    if (address && ids.length > 0) found.push({ element, address, ids });
  }
  return found;
}

/**
 * Groups links into blocks, in page order.
 *
 * An element with two ids of the same scheme contains two papers. Ids of different schemes may be the same
 * paper (a preprint and its journal version).
 */
export function* groupIntoBlocks(links: PaperLink[]): Generator<undefined, Block[]> {
  const papers = new WeakMap<Element, Map<string, string> | 'many'>();
  for (const [index, link] of links.entries()) {
    if (index % AT_ONCE === 0) yield undefined;
    recordIds(link, papers);
  }
  const blocks = new Map<Element, Block>();
  for (const [index, link] of links.entries()) {
    if (index % AT_ONCE === 0) yield undefined;
    const element = largestBlock(link.element, papers);
    const block = blocks.get(element);
    if (block) block.links.push(link);
    else blocks.set(element, { element, links: [link] });
  }
  return [...blocks.values()];
}

function recordIds(
  { element, ids }: PaperLink,
  papers: WeakMap<Element, Map<string, string> | 'many'>,
): void {
  let at: Element | null = element;
  for (let depth = 0; at && depth < MOST_DEPTH; depth++, at = at.parentElement) {
    const known = papers.get(at) ?? new Map<string, string>();
    if (known === 'many') return;
    let isNew = false;
    for (const id of ids) {
      const scheme = id.slice(0, id.indexOf(':'));
      const other = known.get(scheme);
      if (other === id) continue;
      isNew = true;
      if (other === undefined) known.set(scheme, id);
      else {
        papers.set(at, 'many');
        break;
      }
    }
    // All ancestors have these ids already.
    if (!isNew) return;
    if (papers.get(at) !== 'many') papers.set(at, known);
  }
}

function largestBlock(link: Element, papers: WeakMap<Element, Map<string, string> | 'many'>): Element {
  let element = link;
  for (let at = link.parentElement; at; at = at.parentElement) {
    if ((papers.get(at) ?? 'many') === 'many' || /^(?:MAIN|BODY|HTML)$/i.test(at.tagName)) break;
    element = at;
  }
  return element;
}

function absoluteAddress(href: string, base: URL): string | undefined {
  const trimmed = href.trim();
  if (!trimmed || trimmed.length > 2_000 || /^(?:#|javascript:|mailto:|data:)/i.test(trimmed))
    return undefined;
  return toUrl(trimmed, base)?.href;
}
