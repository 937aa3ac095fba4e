/** The paper that a page is about, put together from every standard the page carries. */
import { textOf } from '../page/dom.ts';
import { familyName, normaliseForComparison } from '../identity/ids.ts';
import { type Draft, LIMITS } from '../paper.ts';
import type { Page } from '../page/page.ts';
import { readAbstractSection } from './abstract-section.ts';
import { readCitationMeta } from './citation-meta.ts';
import { type DescribedPaper, isTruncated } from './described-paper.ts';
import { identifiers, readDublinCore } from './dublin-core.ts';
import { readEprints } from './eprints.ts';
import { readLandingPage } from './landing-page.ts';
import { leadParagraph } from './lead-paragraph.ts';
import { MetaTags } from './meta-tags.ts';
import { visibleAuthors } from './visible-authors.ts';
import { titleElement, titleText } from './title-element.ts';

/** A description tag is taken for the abstract from this length on; below it is a teaser. */
const SHORTEST_DESCRIPTION = 300;

/** Main headings looked at; a page should have one. */
const MOST_HEADINGS = 20;

/** The page's own paper: what every standard says of it, the most telling first, and its title on the page. */
export interface PagePaper {
  drafts: Draft[];
  anchor?: Element;
}

/**
 * Reads a paper's own page, pausing between the passes over it.
 *
 * @param embedded what the page's JSON-LD, microdata, RDFa and COinS describe: a list for each.
 * @returns nothing for a page that is about something else, as far as its markup tells.
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
  const believed = about.some((one) => one.scholarly || (known && one.draft.authors?.length));
  const told = believed ? about : [readLandingPage(page, tags)].filter((one) => one !== undefined);
  const [first] = told;
  if (!first) return undefined;

  const { title } = first.draft;
  const anchor = titleElement(page.document, title) ?? told.find((one) => one.anchor)?.anchor;
  const drafts = told.map(({ draft }) => draft);
  const shown = {
    title,
    authors: drafts.some((draft) => draft.authors?.length) ? [] : visibleAuthors(page.document),
    abstract: visibleAbstract(page, tags, drafts, anchor),
    ids: identifiers(tags, page),
  };
  const url = trustedAddress(drafts.map((draft) => draft.url).find(Boolean), page);
  const place = anchor ?? (yield* titleText(page.document, title));
  return { drafts: [{ ...first.draft, url }, ...drafts.slice(1), shown], ...(place && { anchor: place }) };
}

/** Whether two descriptions are of one paper: a title that holds the other (with a site's name), or a common id. */
function isSamePaper(a: DescribedPaper, b: DescribedPaper): boolean {
  if (a.draft.ids?.some((id) => b.draft.ids?.includes(id))) return true;
  const [one, other] = [normaliseForComparison(a.draft.title), normaliseForComparison(b.draft.title)];
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short === long || (short.length >= 12 && long.includes(short));
}

/** Tells the item, of several, that the page's main heading names. */
function matchesHeading({ document }: Page): (item: DescribedPaper) => boolean {
  const headings = [...document.querySelectorAll('h1')].slice(0, MOST_HEADINGS);
  const titles = new Set(
    headings.map((heading) => normaliseForComparison(textOf(heading, undefined, LIMITS.title))),
  );
  return (item) => titles.has(normaliseForComparison(item.draft.title));
}

/** The abstract as the page shows it, where its metadata have none, or only the beginning of it. */
function visibleAbstract(page: Page, tags: MetaTags, drafts: Draft[], title?: Element): string | undefined {
  const said = drafts.map((draft) => draft.abstract ?? '').toSorted((a, b) => b.length - a.length)[0] ?? '';
  const section = readAbstractSection(page.document);
  if (section && (!said || isTruncated(said) || continues(section, said))) return section;
  if (said && !isTruncated(said)) return undefined;
  const lead = title && leadParagraph(title);
  if (lead && !isCitation(lead, drafts) && (!said || continues(lead, said))) return lead;
  const description = tags.first('og.description', 'description') ?? '';
  const isAbstract = description.length >= SHORTEST_DESCRIPTION && !isTruncated(description);
  return isAbstract && !isCitation(description, drafts) ? description : undefined;
}

/** Whether a text opens with the authors: how to cite the paper, not what it says. */
function isCitation(text: string, drafts: Draft[]): boolean {
  const opening = normaliseForComparison(text.slice(0, 200));
  const families = drafts
    .flatMap((draft) => draft.authors ?? [])
    .map((name) => normaliseForComparison(familyName(name)));
  return families.some((family) => family.length > 2 && opening.includes(family));
}

/** Whether a text is the other one and more. */
function continues(text: string, beginning: string): boolean {
  return (
    text.length > beginning.length &&
    normaliseForComparison(text.slice(0, 400)).startsWith(normaliseForComparison(beginning.slice(0, 80)))
  );
}

/** The paper's address as its metadata give it, if on the page's own site or a known paper's: a page cannot pass for another. */
function trustedAddress(said: string | undefined, { url, identify }: Page): string {
  if (!said || !URL.canParse(said, url)) return url.href;
  const own = new URL(said, url);
  return site(own) === site(url) || identify(own.href).kind === 'paper' ? own.href : url.href;
}

function site(url: URL): string {
  return url.hostname.split('.').slice(-2).join('.');
}
