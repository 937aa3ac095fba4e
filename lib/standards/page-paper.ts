/** Finds the paper that a page is about by combining all metadata standards. */
import { textOf } from '../page/dom.ts';
import { toUrl } from '../text/url.ts';
import { familyName, normaliseForComparison } from '../identity/ids.ts';
import { type Draft, LIMITS } from '../paper.ts';
import type { Page } from '../page/page.ts';
import { readAbstractSection } from './abstract-section.ts';
import { readCitationMeta } from './citation-meta.ts';
import { readBibtexBlock } from './bibtex-block.ts';
import { type DescribedPaper, isTruncated } from './described-paper.ts';
import { identifiers, readDublinCore } from './dublin-core.ts';
import { readEprints } from './eprints.ts';
import { readLandingPage } from './landing-page.ts';
import { leadParagraph } from './lead-paragraph.ts';
import { MetaTags } from './meta-tags.ts';
import { visibleAuthors } from './visible-authors.ts';
import { titleElement, titleText } from './title-element.ts';

/** A description tag of at least this length is taken as the abstract; a shorter one is a teaser. */
const SHORTEST_DESCRIPTION = 300;

/** Main headings read; a page should have one. */
const MOST_HEADINGS = 20;

/** The paper that a page is about: the drafts of all standards, best first, and the element of the title. */
export interface PagePaper {
  drafts: Draft[];
  anchor?: Element;
}

/**
 * Reads the page of a paper, yielding between passes.
 *
 * @param embedded the papers in JSON-LD, microdata, RDFa and COinS, as one list each.
 * @returns undefined if the page is not about a paper.
 */
export function* readPagePaper(
  page: Page,
  embedded: DescribedPaper[][],
): Generator<undefined, PagePaper | undefined> {
  const tags = new MetaTags(page.document);
  yield undefined;
  const meta = [readCitationMeta(tags, page), readEprints(tags, page), readDublinCore(tags, page)].filter(
    (described) => described !== undefined,
  );
  const items = embedded.flat();
  const lone = embedded.filter((list) => list.length === 1).flat();
  const lead = meta.find((one) => one.scholarly) ?? meta[0] ?? lone[0] ?? items.find(matchesHeading(page));
  const about = lead ? [...meta, ...items].filter((other) => isSamePaper(other, lead)) : [];
  const known = page.identify(page.url.href).kind === 'paper';
  const isPaper = about.some((one) => one.scholarly || (known && one.draft.authors?.length));
  const shown = isPaper ? undefined : (readLandingPage(page, tags) ?? readBibtexBlock(page));
  const descriptions = isPaper ? about : shown ? [shown] : [];
  const [first] = descriptions;
  if (!first) return undefined;

  const { title } = first.draft;
  const anchor = titleElement(page.document, title) ?? descriptions.find((one) => one.anchor)?.anchor;
  const drafts = descriptions.map(({ draft }) => draft);
  const visible = {
    title,
    authors: drafts.some((draft) => draft.authors?.length) ? [] : visibleAuthors(page.document),
    abstract: visibleAbstract(page, tags, drafts, anchor),
    ids: identifiers(tags, page),
  };
  const url = trustedAddress(drafts.map((draft) => draft.url).find(Boolean), page);
  const element = anchor ?? (yield* titleText(page.document, title));
  return {
    drafts: [{ ...first.draft, url }, ...drafts.slice(1), visible],
    ...(element && { anchor: element }),
  };
}

/**
 * Whether two descriptions share an id or a title. One title may contain the other and the name of the site.
 */
function isSamePaper(a: DescribedPaper, b: DescribedPaper): boolean {
  if (a.draft.ids?.some((id) => b.draft.ids?.includes(id))) return true;
  const [one, other] = [normaliseForComparison(a.draft.title), normaliseForComparison(b.draft.title)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 12 && long.includes(short));
}

/** Returns a predicate for the paper whose title is a main heading of the page. */
function matchesHeading({ document }: Page): (item: DescribedPaper) => boolean {
  const headings = [...document.querySelectorAll('h1')].slice(0, MOST_HEADINGS);
  const titles = new Set(
    headings.map((heading) => normaliseForComparison(textOf(heading, undefined, LIMITS.title))),
  );
  return (item) => titles.has(normaliseForComparison(item.draft.title));
}

/** The abstract shown on the page, if the metadata has none or a truncated one. */
function visibleAbstract(page: Page, tags: MetaTags, drafts: Draft[], title?: Element): string | undefined {
  const stated = drafts.map((draft) => draft.abstract ?? '').toSorted((a, b) => b.length - a.length)[0] ?? '';
  const section = readAbstractSection(page.document);
  if (section && (!stated || isTruncated(stated) || continues(section, stated))) return section;
  if (stated && !isTruncated(stated)) return undefined;
  const lead = title && leadParagraph(title);
  if (lead && !isCitation(lead, drafts) && (!stated || continues(lead, stated))) return lead;
  const description = tags.first('og.description', 'description') ?? '';
  const isAbstract = description.length >= SHORTEST_DESCRIPTION && !isTruncated(description);
  return isAbstract && !isCitation(description, drafts) ? description : undefined;
}

/** Whether a text begins with the authors, and so is a citation and not an abstract. */
function isCitation(text: string, drafts: Draft[]): boolean {
  const opening = normaliseForComparison(text.slice(0, 200));
  const families = drafts
    .flatMap((draft) => draft.authors ?? [])
    .map((name) => normaliseForComparison(familyName(name)));
  return families.some((family) => family.length > 2 && opening.includes(family));
}

/** Whether a text starts like `beginning` and is longer. */
function continues(text: string, beginning: string): boolean {
  return (
    text.length > beginning.length &&
    normaliseForComparison(text.slice(0, 400)).startsWith(normaliseForComparison(beginning.slice(0, 80)))
  );
}

/**
 * The address in the metadata if it is on the same site or a known paper's, else that of the page: it may be
 * forged.
 */
function trustedAddress(stated: string | undefined, { url, identify }: Page): string {
  const address = toUrl(stated ?? '', url);
  if (!stated || !address) return url.href;
  return site(address) === site(url) || identify(address.href).kind === 'paper' ? address.href : url.href;
}

function site(url: URL): string {
  return url.hostname.split('.').slice(-2).join('.');
}
