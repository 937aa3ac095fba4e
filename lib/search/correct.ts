/** What a query that finds nothing was probably meant to be: its misspelt words, as the library spells them. */
import type { IndexReader } from '../index/reader.ts';
import { editDistance } from '../index/similar.ts';
import { termsOf } from '../index/term-reader.ts';
import type { OffprintDb } from '../db/database.ts';
import { toTerm, splitWords } from '../text/analyser.ts';
import type { Clause } from './query.ts';
import { formsOf } from './typing.ts';
import type { SavedPaper } from '../db/rows.ts';

// A slip in an ending hides the stem (`interpretabilty` is its own stem): that many letters are tried without.
const LONGEST_ENDING = 7;
const SHORTEST_STEM = 4;
// Papers looked into for the spelling of a word.
const MOST_PAPERS = 60;
// Stems whose forms are tried.
const MOST_STEMS = 20;

/** The query with each word the library does not know replaced by the most similar one it does; nothing if there is none. */
export async function correctSpelling(
  db: OffprintDb,
  reader: IndexReader,
  query: string,
  clauses: readonly Clause[],
): Promise<string | undefined> {
  let corrected = '';
  let at = 0;
  for (const { condition, without, start: clause, end } of clauses) {
    if (condition.kind !== 'text' || without) continue;
    const start = query.indexOf(condition.text, clause);
    if (start < 0 || start >= end) continue;
    for (const word of splitWords(condition.text)) {
      const better = word.cjk ? undefined : await correctWord(db, reader, word.folded);
      if (better === undefined) continue;
      corrected += query.slice(at, start + word.start) + better;
      at = start + word.end;
    }
  }
  return corrected ? corrected + query.slice(at) : undefined;
}

async function correctWord(db: OffprintDb, reader: IndexReader, word: string): Promise<string | undefined> {
  const term = toTerm(word);
  if (word.length < SHORTEST_STEM || !term || (await termsOf(reader).postings([term])).size > 0)
    return undefined;
  // Two letters that changed places are two edits.
  const edits = word.length < 5 ? 1 : 2;
  const candidates = await candidateTerms(reader, word, term, edits);
  const papers = new Set([...candidates.values()].flat());
  const found = new Map<string, number>();
  for (const paper of await db.papers.bulkGet([...papers]))
    for (const other of paper ? wordsOf(paper) : [])
      if (candidates.has(toTerm(other.folded, { keepStopWords: true })))
        found.set(other.folded, (found.get(other.folded) ?? 0) + 1);
  // The papers looked into need not have the very form that was meant.
  for (const candidate of [...candidates.keys()].slice(0, MOST_STEMS))
    for (const form of formsOf(candidate)) if (!found.has(form)) found.set(form, 0);
  const near = [...found].map(([spelling, count]) => ({
    spelling,
    count,
    distance: editDistance(word, spelling),
  }));
  near.sort((a, b) => a.distance - b.distance || b.count - a.count);
  return near[0] && near[0].distance <= edits ? near[0].spelling : undefined;
}

/** Terms of the index that the misspelt word may have been meant for, most similar first, each with papers that have it. */
async function candidateTerms(
  reader: IndexReader,
  word: string,
  term: string,
  edits: number,
): Promise<Map<string, number[]>> {
  const terms = termsOf(reader);
  const similar = await terms.similar(term, edits);
  for (let cut = 2; cut <= LONGEST_ENDING && word.length - cut >= SHORTEST_STEM; cut++)
    for (const [other, distance] of await terms.similar(word.slice(0, -cut), 1))
      similar.set(other, Math.min(similar.get(other) ?? Infinity, distance));
  const nearest = [...similar].toSorted(([, a], [, b]) => a - b).map(([other]) => other);
  const postings = await terms.postings(nearest);
  // A stem has several spellings: the nearer it is, the more papers are looked into.
  let left = MOST_PAPERS;
  const candidates = new Map<string, number[]>();
  for (const [i, other] of nearest.entries()) {
    const share = Math.min(left, Math.ceil(MOST_PAPERS / 2 / (i + 1)));
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

/** Index terms as a paper that holds them spells them. */
export function spelled(paper: SavedPaper, terms: readonly string[]): string[] {
  const spellings = new Map<string, string>();
  for (const { folded } of wordsOf(paper)) {
    const term = toTerm(folded, { keepStopWords: true });
    if (!spellings.has(term)) spellings.set(term, folded);
  }
  return terms.map((term) => spellings.get(term) ?? term);
}

function wordsOf({ title, abstract, authors, venue = '' }: SavedPaper) {
  return splitWords([title, abstract, ...authors, venue].join('\n'));
}
