/** Corrects misspelt words of a query to the most similar words in the library. */
import type { IndexReader } from '../index/index-reader.ts';
import { editDistance } from '../index/edit-distance.ts';
import { termReaderOf } from '../index/term-reader.ts';
import type { OffprintDb } from '../db/database.ts';
import { fullNames } from '../names/name.ts';
import { toTerm, splitWords } from '../text/analyser.ts';
import type { Clause } from './query.ts';
import { inflectStem } from './word-endings.ts';
import type { SavedPaper } from '../db/rows.ts';

// A misspelt ending is not stemmed off (`interpretabilty` stays as it is), so endings up to this length are
// cut off.
const MAX_ENDING_LENGTH = 7;
const MIN_STEM_LENGTH = 4;
// Papers to read for the spelling of words.
const MAX_PAPERS = 60;
// Stems to inflect.
const MAX_STEMS = 20;

/** How far a word may be from a better one, in edits by its length. */
export type Tolerance = (length: number) => number;

/** Where nothing is found as typed. Two swapped letters are two edits. */
export const GENEROUS: Tolerance = (length) => (length < 5 ? 1 : 2);
/**
 * Where other words of the query are found: a short word that the library lacks is more likely another word.
 */
export const CAREFUL: Tolerance = (length) => (length < 5 ? 0 : length < 8 ? 1 : 2);

/**
 * Replaces each word that the library does not have by the most similar one it has, but no number and nothing
 * in quotes; `undefined` if nothing changes.
 */
export async function correctSpelling(
  db: OffprintDb,
  reader: IndexReader,
  query: string,
  clauses: readonly Clause[],
  tolerance: Tolerance = GENEROUS,
): Promise<string | undefined> {
  let corrected = '';
  let at = 0;
  for (const { condition, negated, start: clause, end } of clauses) {
    if (condition.kind !== 'text' || negated || (condition.phrase && tolerance === CAREFUL)) continue;
    const start = query.indexOf(condition.text, clause);
    if (start < 0 || start >= end) continue;
    for (const word of splitWords(condition.text)) {
      const isWord = !word.cjk && !/\d/.test(word.folded);
      const better = isWord ? await correctWord(db, reader, word.folded, tolerance) : undefined;
      if (better === undefined) continue;
      corrected += query.slice(at, start + word.start) + better;
      at = start + word.end;
    }
  }
  return corrected ? corrected + query.slice(at) : undefined;
}

async function correctWord(
  db: OffprintDb,
  reader: IndexReader,
  word: string,
  tolerance: Tolerance,
): Promise<string | undefined> {
  const term = toTerm(word);
  const edits = tolerance(word.length);
  if (
    edits === 0 ||
    word.length < MIN_STEM_LENGTH ||
    !term ||
    (await termReaderOf(reader).readPostings([term])).size > 0
  )
    return undefined;
  const candidates = await findCandidates(reader, word, term, edits);
  const papers = new Set([...candidates.values()].flat());
  const found = new Map<string, number>();
  for (const paper of await db.papers.bulkGet([...papers]))
    for (const other of paper ? splitPaper(paper) : [])
      if (candidates.has(toTerm(other.folded, { keepStopWords: true })))
        found.set(other.folded, (found.get(other.folded) ?? 0) + 1);
  // The papers that were read may not contain the form that was meant.
  for (const candidate of [...candidates.keys()].slice(0, MAX_STEMS))
    for (const form of inflectStem(candidate)) if (!found.has(form)) found.set(form, 0);
  const near = [...found].map(([spelling, count]) => ({
    spelling,
    count,
    distance: editDistance(word, spelling),
  }));
  near.sort((a, b) => a.distance - b.distance || b.count - a.count);
  return near[0] && near[0].distance <= edits ? near[0].spelling : undefined;
}

/**
 * Terms of the index similar to a misspelt word, most similar first, each with the ids of some papers that
 * contain it.
 */
async function findCandidates(
  reader: IndexReader,
  word: string,
  term: string,
  edits: number,
): Promise<Map<string, number[]>> {
  const terms = termReaderOf(reader);
  const similar = await terms.findSimilar(term, edits);
  for (let cut = 2; cut <= MAX_ENDING_LENGTH && word.length - cut >= MIN_STEM_LENGTH; cut++)
    for (const [other, distance] of await terms.findSimilar(word.slice(0, -cut), 1))
      similar.set(other, Math.min(similar.get(other) ?? Infinity, distance));
  const nearest = [...similar].toSorted(([, a], [, b]) => a - b).map(([other]) => other);
  const postings = await terms.readPostings(nearest);
  // A stem has several spellings: the more similar it is, the more papers are read.
  let left = MAX_PAPERS;
  const candidates = new Map<string, number[]>();
  for (const [i, other] of nearest.entries()) {
    const share = Math.min(left, Math.ceil(MAX_PAPERS / 2 / (i + 1)));
    const documents = postings.get(other)?.documents.slice(-share) ?? [];
    left -= documents.length;
    candidates.set(
      other,
      Array.from(documents, (document) => reader.idOf(document)),
    );
    if (left === 0) break;
  }
  return candidates;
}

/** Spells index terms as a paper does that contains them; terms it does not contain are left as they are. */
export function spellTerms(paper: SavedPaper, terms: readonly string[]): string[] {
  const spellings = new Map<string, string>();
  for (const { folded } of splitPaper(paper)) {
    const term = toTerm(folded, { keepStopWords: true });
    if (!spellings.has(term)) spellings.set(term, folded);
  }
  return terms.map((term) => spellings.get(term) ?? term);
}

function splitPaper({ title, abstract, authors, venue = '' }: SavedPaper) {
  return splitWords([title, abstract, fullNames(authors, '\n'), venue].join('\n'));
}
