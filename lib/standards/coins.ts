/** COinS: citations hidden in `span.Z3988` titles (OpenURL 1.0), one a reference or listing row. */
import { yearIn } from '../page/fields.ts';
import { canonicalId, squeeze } from '../identity/ids.ts';
import { elementsIn, textOf } from '../page/dom.ts';
import { type StatedName, toName } from '../names/name.ts';
import type { PaperType } from '../publication.ts';
import { publishedIn } from '../text/iso-date.ts';
import { oneLine } from '../text/plain.ts';
import { authorsIn } from '../names/split-names.ts';
import { isbnIn, issnIn, languageIn, pageRange } from './published.ts';
import type { Described } from './described.ts';

/** Spans read on a page, and code units of one. */
const MOST_SPANS = 10_000;
const MOST_TITLE = 20_000;
/** Elements around a span in which its title is looked for, and code units of each. */
const MOST_AROUND = 200;
const MOST_NEAR_TITLE = 3_000;

const GENRES = new Map<string, PaperType>([
  ['article', 'article'],
  ['preprint', 'preprint'],
  ['proceeding', 'conference'],
  ['conference', 'conference'],
]);

/** The papers of a page's COinS, one step a span: articles, papers of proceedings, preprints; no books, no websites. */
export function* readCoins(document: Document): Generator<Described | undefined, void> {
  let spans = 0;
  for (const span of document.querySelectorAll('span.Z3988[title]')) {
    if (++spans > MOST_SPANS) return;
    const described = readContext(span.getAttribute('title') ?? '');
    const anchor = described && besides(span, described.draft.title);
    yield described && { ...described, ...(anchor && { anchor }) };
  }
}

/** One context object. Its `&` are often escaped twice. */
function readContext(context: string): Described | undefined {
  const said = new URLSearchParams(context.slice(0, MOST_TITLE).replaceAll('&amp;', '&'));
  const first = (...keys: string[]) => keys.map((key) => said.get(key)?.trim()).find(Boolean);
  const genre = first('rft.genre');
  const journal = first('rft_val_fmt')?.endsWith(':journal') ?? false;
  if (genre ? !GENRES.has(genre) : !journal) return undefined;
  const title = first('rft.atitle') ?? (genre === 'preprint' ? first('rft.title') : undefined);
  if (!title) return undefined;

  const ids = said
    .getAll('rft_id')
    .map(identifier)
    .filter((id) => id !== undefined);
  return {
    draft: {
      title,
      authors: authors(said),
      year: yearIn(first('rft.date')),
      date: publishedIn(first('rft.date')).date,
      type: genre === 'article' && !journal ? undefined : GENRES.get(genre ?? 'article'),
      volume: first('rft.volume'),
      issue: first('rft.issue'),
      pages: first('rft.pages') ?? pageRange(first('rft.spage', 'rft.artnum'), first('rft.epage')),
      publisher: first('rft.pub'),
      issn: issnIn([...said.getAll('rft.issn'), ...said.getAll('rft.eissn')]),
      isbn: isbnIn(said.getAll('rft.isbn')),
      language: languageIn(first('rft.language')),
      venue: first('rft.jtitle', 'rft.btitle', 'rft.stitle', 'rft.title'),
      ids,
    },
    // News are "articles" of "journals" too, by the day; a paper is cited by id, by volume and page, or by its year.
    scholarly:
      ids.length > 0 ||
      genre !== 'article' ||
      first('rft.volume', 'rft.issue', 'rft.spage', 'rft.issn') !== undefined ||
      /^\d{4}(?:-\d\d)?$/.test(first('rft.date') ?? ''),
  };
}

function identifier(uri: string): string | undefined {
  const said = uri
    .replace(/^info:(doi|pmid|arxiv|hdl)\//i, '$1:')
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, 'doi:');
  return canonicalId(decoded(said));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function authors(said: URLSearchParams): StatedName[] {
  const [family, given] = [said.get('rft.aulast'), said.get('rft.aufirst') ?? said.get('rft.auinit')];
  const suffix = said.get('rft.ausuffix');
  const first = family ? toName({ family, given, suffix }, oneLine) : undefined;
  const bodies = said.getAll('rft.aucorp').flatMap((literal) => toName({ literal }, oneLine) ?? []);
  const spoken = [given, family].filter(Boolean).join(' ');
  const others = said
    .getAll('rft.au')
    .filter((name) => name !== spoken && name !== `${family}, ${given}` && name !== family);
  return authorsIn([...(first ? [first] : []), ...others, ...bodies]);
}

/** The smallest element near the span whose text is, or holds, the title. */
function besides(span: Element, title: string): Element | undefined {
  const wanted = squeeze(title);
  let around = span.parentElement;
  for (let up = 0; around && up < 3; up++, around = around.parentElement) {
    let holder: Element | undefined;
    let seen = 0;
    for (const element of elementsIn(around)) {
      if (++seen > MOST_AROUND) break;
      if (element === span || (holder && !holder.contains(element))) continue;
      if (squeeze(textOf(element, undefined, MOST_NEAR_TITLE)).includes(wanted)) holder = element;
    }
    if (holder) return holder.closest('a') ?? holder;
  }
  return undefined;
}
