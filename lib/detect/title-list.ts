/** Reads lists of titles alone: links that are made alike and whose texts are titles of papers. */
import { hrefOf, nextElement, textOf } from '../page/dom.ts';
import type { Page } from '../page/page.ts';
import { toUrl } from '../text/url.ts';
import { isLabel, isTitle } from './block-title.ts';
import { judgeTitleList, type ListVerdict } from './list-evidence.ts';
import type { PageReference } from './listing.ts';
import { Regions } from './regions.ts';
import { shapeOf } from './shapes.ts';

/** Fewest rows of a list. */
const FEWEST = 5;
/** The least shares of links whose text reads like a title, and of addresses that are distinct. */
const MOST_TITLES = 0.7;
const MOST_DISTINCT = 0.8;
/** Bounds of the work: links of a page, code units of a title, lists. */
const MOST_LINKS = 20_000;
const LONGEST = 500;
const MOST_LISTS = 20;

interface TitledLink {
  element: Element;
  title: string;
  address: string;
}

/** Yields the rows of a page's lists, one per step. Lists that are surely papers come alone. */
export function* readTitleList(page: Page): Generator<PageReference | undefined, void> {
  if (!page.classifiers) return;
  const groups = new Map<string, TitledLink[]>();
  const regions = new Regions();
  let left = MOST_LINKS;
  for (let at = page.document.firstElementChild; at && left > 0; at = nextElement(at, page.document, true)) {
    if (!at.matches('a[href]')) continue;
    left--;
    yield undefined;
    const link = regions.isAuxiliary(at) ? undefined : titledLink(at, page);
    if (link) addTo(groups, placeOf(at), link);
  }
  const lists: { rows: TitledLink[]; verdict: ListVerdict }[] = [];
  for (const rows of [...groups.values()].toSorted((a, b) => b.length - a.length).slice(0, MOST_LISTS)) {
    lists.push({ rows, verdict: judgeLinks(rows, page) });
    yield undefined;
  }
  const sure = lists.filter(({ verdict }) => verdict === 'papers');
  const shown = sure.length > 0 ? sure : lists.filter(({ verdict }) => verdict === 'unsure').slice(0, 1);
  for (const { rows, verdict } of shown)
    for (const { element, title, address } of rows)
      yield { draft: { title, url: address }, anchor: element, mention: false, unsure: verdict === 'unsure' };
}

function titledLink(element: Element, page: Page): TitledLink | undefined {
  const title = textOf(element, undefined, LONGEST).replaceAll(/\s+/g, ' ');
  const address = toUrl(hrefOf(element) ?? '', page.url)?.href;
  return address && !isLabel(title) ? { element, title, address } : undefined;
}

/** Where a link stands: equal for rows that are made alike. */
function placeOf(element: Element): string {
  const parent = element.parentElement;
  const around = parent?.parentElement;
  return [element, parent, around].map((one) => (one ? shapeOf(one) : '')).join(' / ');
}

function judgeLinks(rows: readonly TitledLink[], page: Page): ListVerdict {
  const [first] = rows;
  if (!first || rows.length < FEWEST) return 'other';
  const titles = rows.map(({ title }) => title);
  if (titles.filter(isTitle).length < rows.length * MOST_TITLES) return 'other';
  if (new Set(rows.map(({ address }) => address)).size < rows.length * MOST_DISTINCT) return 'other';
  return judgeTitleList({ anchor: first.element, titles, pdfs: 0 }, page);
}

function addTo(groups: Map<string, TitledLink[]>, place: string, link: TitledLink): void {
  const group = groups.get(place);
  if (group) group.push(link);
  else groups.set(place, [link]);
}
