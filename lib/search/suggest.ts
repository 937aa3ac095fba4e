/** Suggests names and values of fields while a query is typed. */
import { fullName } from '../names/name.ts';
import type { Postings } from '../index/postings.ts';
import { readIndex } from '../index/open-index.ts';
import { termReaderOf } from '../index/term-reader.ts';
import type { OffprintDb } from '../db/database.ts';
import { splitWords } from '../text/analyser.ts';
import { FIELD_NAMES } from './field-names.ts';
import { PARTS, STATES } from './query.ts';
import type { SavedPaper } from '../db/rows.ts';

/** A text that replaces `query.slice(start, end)`. */
export interface Suggestion {
  text: string;
  start: number;
  end: number;
}

const MAX_SUGGESTIONS = 6;
// Papers to read for names: enough to tell which are common.
const MAX_PAPERS = 200;

/**
 * Suggests completions of the query before the caret, best first; none if it is not in a field or a field's
 * name.
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
  const known = await findValues(db, field.toLowerCase(), value);
  const start = query.lastIndexOf(':', caret - 1) + 1;
  return known
    .slice(0, MAX_SUGGESTIONS)
    .map((text) => ({ text: /\s/.test(text) ? `"${text}"` : text, start, end: caret }));
}

async function findValues(db: OffprintDb, field: string, value: string): Promise<string[]> {
  const complete = (known: readonly string[]) =>
    known.filter((one) => one.toLowerCase().startsWith(value.toLowerCase()));
  if (field === 'is') return complete(STATES);
  if (field === 'has') return complete(PARTS);
  if (field === 'tag') return complete(await listTags(db));
  if (field === 'author') return findNames(db, value, 'authors', ({ authors }) => authors.map(fullName));
  if (field === 'venue') return findNames(db, value, 'venue', ({ venue }) => (venue ? [venue] : []));
  return [];
}

/** All tags of the library, most frequent first. */
async function listTags(db: OffprintDb): Promise<string[]> {
  const counts = new Map<string, number>();
  for (const tag of (await db.papers.orderBy('tags').keys()) as string[])
    counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([tag]) => tag);
}

/** Names in the library in which every typed word is the prefix of a word, most frequent first. */
async function findNames(
  db: OffprintDb,
  typed: string,
  field: 'authors' | 'venue',
  namesOf: (paper: SavedPaper) => string[],
): Promise<string[]> {
  const prefixes = Array.from(splitWords(typed), ({ folded }) => folded);
  const last = prefixes.at(-1);
  if (last === undefined) return [];
  const counts = new Map<string, number>();
  for (const paper of await db.papers.bulkGet(await findPapersWith(db, last, field)))
    for (const name of paper ? namesOf(paper) : []) {
      const parts = Array.from(splitWords(name), ({ folded }) => folded);
      if (prefixes.every((prefix) => parts.some((part) => part.startsWith(prefix))))
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
}

/**
 * The ids of some papers with a word in the field that has this prefix, those with the most frequent words
 * first.
 */
function findPapersWith(db: OffprintDb, beginning: string, field: 'authors' | 'venue'): Promise<number[]> {
  return readIndex(db, async (reader) => {
    // The stem may be shorter than what was typed of the word.
    const found = await termReaderOf(reader).readPrefixed(
      beginning.slice(0, Math.max(3, beginning.length - 3)),
    );
    const postings = [...found.values()]
      .filter(({ df }) => df[field] > 0)
      .toSorted((a, b) => b.df[field] - a.df[field]);
    const documents = postings.flatMap((one) => filterByField(one, field));
    return [...new Set(documents.map((document) => reader.ids[document] ?? 0))].slice(0, MAX_PAPERS);
  });
}

function filterByField({ documents, tf }: Postings, field: 'authors' | 'venue'): number[] {
  return Array.from(documents).filter((_, i) => (tf[field]?.[i] ?? 0) > 0);
}
