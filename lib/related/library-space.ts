/**
 * The vector space of the library: profiles from one pass over the index, postings read as queries need them.
 */
import { FIELDS } from '../index/fields.ts';
import type { IndexDelta } from '../index/index-delta.ts';
import type { IndexReader } from '../index/index-reader.ts';
import { batches } from '../schedule.ts';
import { updateProfiles } from './update-profiles.ts';
import type { WeightedPostings } from '../index/weighted-postings.ts';
import { tokeniseRanked, isRanked, countTerms, FIELD_WEIGHTS, type PaperText } from './corpus.ts';
import type { Feedback } from './feedback.ts';
import { createProfiler, type Profiles } from './profiles.ts';
import type { Space } from './space.ts';
import type { BackgroundTable } from './background-table.ts';

/** The space of one state of the library; reusable while its reader's revision is current. */
export interface LibrarySpace {
  reader: IndexReader;
  profiles: Profiles;
  table: BackgroundTable | undefined;
  /** Cached postings in order of last use; `undefined` for a term that no paper contains. */
  postings: Map<string, WeightedPostings | undefined>;
}

/** Only titles and abstracts count, not authors and venues. */
const INDEX_FIELD_WEIGHTS = FIELDS.map((field) =>
  field === 'title' || field === 'abstract' ? FIELD_WEIGHTS[field] : 0,
);

/** Terms looked up at once. */
const TERMS_PER_READ = 500;

/** Most postings in the cache, over all terms; six bytes each. */
const MAX_CACHED_POSTINGS = 4_000_000;

/**
 * Creates the space in one pass over the whole index.
 *
 * @param pause awaited every few milliseconds of work, so that the caller can yield to other work.
 * @throws IndexChangedError when segments were merged since the reader was opened.
 */
export async function createLibrarySpace(
  reader: IndexReader,
  table: BackgroundTable | undefined,
  pause: () => Promise<void> | void = () => {},
): Promise<LibrarySpace> {
  const profiler = createProfiler(reader.size, reader.count, table);
  const add = (term: string, postings: WeightedPostings & { length: number }) => {
    if (isRanked(term)) profiler.add(term, postings, postings.length);
  };
  await reader.scan(INDEX_FIELD_WEIGHTS, add, pause);
  return { reader, profiles: profiler.finish(), table, postings: new Map() };
}

/**
 * The space of the current state: updated from an earlier one if only a few papers changed, otherwise created
 * anew.
 *
 * @throws IndexChangedError when segments were merged since the reader was opened.
 */
export async function updateLibrarySpace(
  known: LibrarySpace | undefined,
  reader: IndexReader,
  table: BackgroundTable | undefined,
  pause?: () => Promise<void> | void,
): Promise<LibrarySpace> {
  if (known?.reader === reader) return known;
  const delta = known && reader.deltaSince(known.reader, INDEX_FIELD_WEIGHTS);
  // Each new paper's terms are updated in all papers that contain them: with many new papers, those are
  // nearly all.
  if (!delta || delta.added.length > MAX_INCREMENTAL_PAPERS) return createLibrarySpace(reader, table, pause);
  const terms = [...delta.frequencyChanges.keys()].filter(isRanked);
  const postings = await reader.readPostings(terms, INDEX_FIELD_WEIGHTS);
  const ranked = { ...delta, ...keepRankedTerms(delta) };
  const corpus = { size: reader.size, count: reader.count, postings, table };
  return { reader, table, postings: new Map(), profiles: updateProfiles(known.profiles, ranked, corpus) };
}

/** The most new papers for which profiles are updated instead of created anew. */
const MAX_INCREMENTAL_PAPERS = 16;

/** Removes the terms that do not count for relatedness. */
function keepRankedTerms({
  added,
  frequencyChanges,
}: IndexDelta): Pick<IndexDelta, 'added' | 'frequencyChanges'> {
  return {
    added: added.map((one) => ({ document: one.document, counts: filterRanked(one.counts) })),
    frequencyChanges: filterRanked(frequencyChanges),
  };
}

function filterRanked(terms: ReadonlyMap<string, number>): Map<string, number> {
  return new Map([...terms].filter(([term]) => isRanked(term)));
}

/**
 * The space with the postings of all terms of these papers and of the feedback, ready for ranking.
 *
 * @param pause as for `createLibrarySpace`.
 * @throws IndexChangedError when segments were merged since: open the index again and update the space.
 */
export async function createQuerySpace(
  library: LibrarySpace,
  papers: readonly PaperText[],
  feedback?: Feedback,
  pause: () => Promise<void> | void = () => {},
): Promise<Space> {
  const { reader, profiles, table } = library;
  const texts = [...papers, ...(feedback?.liked ?? []).map(({ text }) => text)];
  const wanted = new Set<string>();
  for (const text of texts) {
    for (const term of countTerms(text).keys()) wanted.add(term);
    await pause();
  }
  for (const { words } of feedback?.mutedWords ?? [])
    for (const { term } of tokeniseRanked(words)) wanted.add(term);
  const found = await readPostings(library, [...wanted], pause);
  const corpus = {
    size: reader.size,
    count: reader.count,
    postings: (term: string) => found.get(term),
  };
  return { corpus, profiles, table };
}

async function readPostings(
  { reader, postings }: LibrarySpace,
  terms: readonly string[],
  pause: () => Promise<void> | void,
): Promise<Map<string, WeightedPostings | undefined>> {
  const found = new Map(terms.map((term) => [term, postings.get(term)]));
  // In order, so that terms read at once are in the same blocks.
  const unknown = terms.filter((term) => !postings.has(term)).toSorted();
  for (const some of batches(unknown, TERMS_PER_READ)) {
    for (const [term, of] of await reader.readPostings(some, INDEX_FIELD_WEIGHTS)) found.set(term, of);
    await pause();
  }
  for (const [term, entry] of found) {
    postings.delete(term);
    postings.set(term, entry);
  }
  let count = 0;
  for (const entry of postings.values()) count += entry?.documents.length ?? 0;
  for (const [term, entry] of postings) {
    if (count <= MAX_CACHED_POSTINGS) break;
    postings.delete(term);
    count -= entry?.documents.length ?? 0;
  }
  return found;
}
