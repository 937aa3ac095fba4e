/** Reads COinS: citations in OpenURL 1.0, in the `title` attribute of `span.Z3988`. */
import { yearIn } from '../page/fields.ts';
import { canonicalId, normaliseForComparison } from '../identity/ids.ts';
import { elementsIn, textOf } from '../page/dom.ts';
import { authorsIn } from '../names.ts';
import type { DescribedPaper } from './described-paper.ts';

/** Spans read per page, and code units read of each. */
const MOST_SPANS = 10_000;
const MOST_TITLE = 20_000;
/** Elements near a span searched for its title, and code units read of each. */
const MOST_AROUND = 200;
const MOST_NEAR_TITLE = 3_000;

const GENRES = new Set(['article', 'preprint', 'proceeding', 'conference']);

/**
 * Yields articles, conference papers and preprints, and undefined for books and websites; one span per step.
 */
export function* readCoins(document: Document): Generator<DescribedPaper | undefined, void> {
  let spans = 0;
  for (const span of document.querySelectorAll('span.Z3988[title]')) {
    if (++spans > MOST_SPANS) return;
    const described = readContext(span.getAttribute('title') ?? '');
    const anchor = described && findTitleNear(span, described.draft.title);
    yield described && { ...described, ...(anchor && { anchor }) };
  }
}

/** Parses one context object, whose `&` are often escaped twice. */
function readContext(context: string): DescribedPaper | undefined {
  const fields = new URLSearchParams(context.slice(0, MOST_TITLE).replaceAll('&amp;', '&'));
  const first = (...keys: string[]) => keys.map((key) => fields.get(key)?.trim()).find(Boolean);
  const genre = first('rft.genre');
  const journal = first('rft_val_fmt')?.endsWith(':journal') ?? false;
  if (genre ? !GENRES.has(genre) : !journal) return undefined;
  const title = first('rft.atitle') ?? (genre === 'preprint' ? first('rft.title') : undefined);
  if (!title) return undefined;

  const ids = fields
    .getAll('rft_id')
    .map(identifier)
    .filter((id) => id !== undefined);
  return {
    draft: {
      title,
      authors: readAuthors(fields),
      year: yearIn(first('rft.date')),
      venue: first('rft.jtitle', 'rft.btitle', 'rft.stitle', 'rft.title'),
      ids,
    },
    // News articles also have the genre "article", but they have a full date and no id, volume or page.
    scholarly:
      ids.length > 0 ||
      genre !== 'article' ||
      first('rft.volume', 'rft.issue', 'rft.spage', 'rft.issn') !== undefined ||
      /^\d{4}(?:-\d\d)?$/.test(first('rft.date') ?? ''),
  };
}

function identifier(uri: string): string | undefined {
  const id = uri
    .replace(/^info:(doi|pmid|arxiv|hdl)\//i, '$1:')
    .replace(/^https?:\/\/(?:dx\.)?doi\.org\//i, 'doi:');
  return canonicalId(decode(id));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function readAuthors(fields: URLSearchParams): string[] {
  const [family, given] = [fields.get('rft.aulast'), fields.get('rft.aufirst') ?? fields.get('rft.auinit')];
  const first = family ? [given, family].filter(Boolean).join(' ') : undefined;
  const inverted = family && given ? `${family}, ${given}` : undefined;
  const others = fields.getAll('rft.au').filter((name) => name !== first && name !== inverted);
  return authorsIn(first ? [first, ...others] : others);
}

/** The smallest element near the span whose text contains the title. */
function findTitleNear(span: Element, title: string): Element | undefined {
  const wanted = normaliseForComparison(title);
  let around = span.parentElement;
  for (let up = 0; around && up < 3; up++, around = around.parentElement) {
    let holder: Element | undefined;
    let seen = 0;
    for (const element of elementsIn(around)) {
      if (++seen > MOST_AROUND) break;
      if (element === span || (holder && !holder.contains(element))) continue;
      if (normaliseForComparison(textOf(element, undefined, MOST_NEAR_TITLE)).includes(wanted))
        holder = element;
    }
    if (holder) return holder.closest('a') ?? holder;
  }
  return undefined;
}
