/** What may follow in the search box while a field is being typed: its name, or a value the library has. */
import type { Postings } from '../index/postings.ts';
import { readIndex } from '../index/reader.ts';
import { termsOf } from '../index/term-reader.ts';
import type { OffprintDb } from '../db/database.ts';
import { splitWords } from '../text/analyser.ts';
import { PARTS, STATES, TEXT_FIELDS } from './query.ts';
import type { SavedPaper } from '../db/rows.ts';

/** A text to put in place of `query.slice(start, end)`. */
export interface Suggestion {
  text: string;
  start: number;
  end: number;
}

const FIELD_NAMES = [...Object.keys(TEXT_FIELDS), 'tag', 'site', 'year', 'is', 'has'];
const MOST = 6;
// Papers looked into for names: enough to tell which are common.
const MOST_PAPERS = 200;

/**
 * Suggestions for the part of the query before the caret, best first; none when it is not in a field.
 *
 * @param caret UTF-16 offset in the query.
 */
export async function suggest(db: OffprintDb, query: string, caret = query.length): Promise<Suggestion[]> {
  const typed = /(?:^|\s)-?(?:(?<field>[a-z]+):"?(?<value>[^":]*)|(?<name>[a-z]+))$/i.exec(
    query.slice(0, caret),
  );
  const { field, value = '', name } = typed?.groups ?? {};
  if (name) {
    const names = FIELD_NAMES.filter((known) => known.startsWith(name.toLowerCase()) && name.length > 1);
    return names.map((known) => ({ text: `${known}:`, start: caret - name.length, end: caret }));
  }
  if (!field) return [];
  const known = await valuesOf(db, field.toLowerCase(), value);
  const start = query.lastIndexOf(':', caret - 1) + 1;
  return known
    .slice(0, MOST)
    .map((text) => ({ text: /\s/.test(text) ? `"${text}"` : text, start, end: caret }));
}

async function valuesOf(db: OffprintDb, field: string, value: string): Promise<string[]> {
  const begun = (known: readonly string[]) =>
    known.filter((one) => one.toLowerCase().startsWith(value.toLowerCase()));
  if (field === 'is') return begun(STATES);
  if (field === 'has') return begun(PARTS);
  if (field === 'tag') return begun(await tagsOf(db));
  if (field === 'author') return namesIn(db, value, 'authors', ({ authors }) => authors);
  if (field === 'venue') return namesIn(db, value, 'venue', ({ venue }) => (venue ? [venue] : []));
  return [];
}

/** The library's tags, the commonest first. */
async function tagsOf(db: OffprintDb): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const tag of (await db.papers.orderBy('tags').keys()) as string[])
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([tag]) => tag);
}

/** Names in the library that have all words typed so far, the last as a beginning; the commonest first. */
async function namesIn(
  db: OffprintDb,
  typed: string,
  field: 'authors' | 'venue',
  namesOf: (paper: SavedPaper) => string[],
): Promise<string[]> {
  const beginnings = Array.from(splitWords(typed), ({ folded }) => folded);
  const last = beginnings.at(-1);
  if (last === undefined) return [];
  const counts = new Map<string, number>();
  for (const paper of await db.papers.bulkGet(await papersWith(db, last, field)))
    for (const name of paper ? namesOf(paper) : []) {
      const parts = Array.from(splitWords(name), ({ folded }) => folded);
      if (beginnings.every((beginning) => parts.some((part) => part.startsWith(beginning))))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}

/** Some papers, the commonest words first, with a word in the field that begins so. */
function papersWith(db: OffprintDb, beginning: string, field: 'authors' | 'venue'): Promise<number[]> {
  return readIndex(db, async (reader) => {
    // A stem may be shorter than what was typed of the word.
    const found = await termsOf(reader).prefixed(beginning.slice(0, Math.max(3, beginning.length - 3)));
    const held = [...found.values()]
      .filter(({ df }) => df[field] > 0)
      .toSorted((a, b) => b.df[field] - a.df[field]);
    const documents = held.flatMap((postings) => documentsWith(postings, field));
    return [...new Set(documents.map((document) => reader.ids[document] ?? 0))].slice(0, MOST_PAPERS);
  });
}

function documentsWith({ documents, tf }: Postings, field: 'authors' | 'venue'): number[] {
  return Array.from(documents).filter((_, i) => (tf[field]?.[i] ?? 0) > 0);
}
