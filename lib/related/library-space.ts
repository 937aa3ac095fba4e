/** The library as a space: profiles from one pass over the index, postings of just the words that are asked for. */
import { FIELDS } from '../index/fields.ts';
import type { IndexDelta } from '../index/index-delta.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { batches } from '../schedule.ts';
import { advanced } from './advance.ts';
import { countedTokens, counts, termCounts, WEIGHTS, type PaperText, type Postings } from './corpus.ts';
import type { Feedback } from './feedback.ts';
import { createProfiler, type Profiles } from './profiles.ts';
import type { Space } from './space.ts';
import type { BackgroundTable } from './table.ts';

/** One state of the library, made ready; worth keeping for as long as its reader's revision is the current one. */
export interface LibrarySpace {
  reader: IndexReader;
  profiles: Profiles;
  table: BackgroundTable | undefined;
  /** Postings asked for so far, those asked for last at the end; nothing for a term in no paper. */
  postings: Map<string, Postings | undefined>;
}

/** A term among authors or as venue alone does not count. */
const FIELD_WEIGHTS = FIELDS.map((field) => (field === 'title' || field === 'abstract' ? WEIGHTS[field] : 0));

/** Terms looked up at one go. */
const READ_AT_ONCE = 500;

/** Most postings kept, of all terms together; six bytes each. */
const POSTINGS_KEPT = 4_000_000;

/**
 * Goes once over the whole index.
 *
 * @param pause awaited every few milliseconds of work, so that the caller's thread can do something else.
 */
export async function openLibrarySpace(
  reader: IndexReader,
  table: BackgroundTable | undefined,
  pause: () => Promise<void> | void = () => {},
): Promise<LibrarySpace> {
  const profiler = createProfiler(reader.size, reader.count, table);
  const add = (term: string, of: Postings & { length: number }) => {
    if (counts(term)) profiler.add(term, of, of.length);
  };
  await reader.scan(FIELD_WEIGHTS, add, pause);
  return { reader, profiles: profiler.finish(), table, postings: new Map() };
}

/**
 * The library as it is now, made of what is known of it where that is less work than going over it.
 *
 * @throws IndexChangedError as `spaceFor`.
 */
export async function followLibrary(
  known: LibrarySpace | undefined,
  reader: IndexReader,
  table: BackgroundTable | undefined,
  pause?: () => Promise<void> | void,
): Promise<LibrarySpace> {
  if (known?.reader === reader) return known;
  const growth = known && reader.deltaSince(known.reader, FIELD_WEIGHTS);
  // Each paper has words of its own, whose papers are all gone through: of many papers, that is nearly all there are.
  if (!growth || growth.added.length > MOST_ADDED) return openLibrarySpace(reader, table, pause);
  const words = [...growth.frequencyChanges.keys()].filter(counts);
  const postings = await reader.readPostings(words, FIELD_WEIGHTS);
  const told = { ...growth, ...onlyCounted(growth) };
  const grown = { size: reader.size, count: reader.count, postings, table };
  return { reader, table, postings: new Map(), profiles: advanced(known.profiles, told, grown) };
}

/** Papers taken in one by one. */
const MOST_ADDED = 16;

/** Without the terms that play no part. */
function onlyCounted({
  added,
  frequencyChanges: more,
}: IndexDelta): Pick<IndexDelta, 'added' | 'frequencyChanges'> {
  return {
    added: added.map((one) => ({ document: one.document, counts: counted(one.counts) })),
    frequencyChanges: counted(more),
  };
}

function counted(terms: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...terms].filter(([term]) => counts(term)));
}

/**
 * The library as far as the words of these papers, and of what was muted or liked, go.
 *
 * @param pause as for `openLibrarySpace`.
 * @throws IndexChangedError when the index was merged since: open it, and the space, again.
 */
export async function spaceFor(
  library: LibrarySpace,
  papers: readonly PaperText[],
  feedback?: Feedback,
  pause: () => Promise<void> | void = () => {},
): Promise<Space> {
  const { reader, profiles, table } = library;
  const asked = [...papers, ...(feedback?.liked ?? []).map(({ text }) => text)];
  const wanted = new Set<string>();
  for (const paper of asked) {
    for (const term of termCounts(paper).keys()) wanted.add(term);
    await pause();
  }
  for (const { words } of feedback?.mutedWords ?? [])
    for (const { term } of countedTokens(words)) wanted.add(term);
  const found = await postingsOf(library, [...wanted], pause);
  const corpus = {
    size: reader.size,
    count: reader.count,
    postings: (term: string) => found.get(term),
  };
  return { corpus, profiles, table };
}

async function postingsOf(
  { reader, postings }: LibrarySpace,
  terms: readonly string[],
  pause: () => Promise<void> | void,
): Promise<Map<string, Postings | undefined>> {
  const found = new Map(terms.map((term) => [term, postings.get(term)]));
  // In order, so that what is read at one go stands together.
  const unknown = terms.filter((term) => !postings.has(term)).toSorted();
  for (const some of batches(unknown, READ_AT_ONCE)) {
    for (const [term, of] of await reader.readPostings(some, FIELD_WEIGHTS)) found.set(term, of);
    await pause();
  }
  for (const [term, of] of found) {
    postings.delete(term);
    postings.set(term, of);
  }
  let sum = 0;
  for (const of of postings.values()) sum += of?.documents.length ?? 0;
  for (const [term, of] of postings) {
    if (sum <= POSTINGS_KEPT) break;
    postings.delete(term);
    sum -= of?.documents.length ?? 0;
  }
  return found;
}
