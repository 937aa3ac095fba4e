/** The vector space of a corpus: its postings, its documents' profiles and the background statistics. */
import { indexOfDocument } from '../index/postings.ts';
import type { WeightedPostings } from '../index/weighted-postings.ts';
import type { Corpus, MemoryCorpus } from './corpus.ts';
import { createProfiler, type Profiles } from './profiles.ts';
import type { BackgroundTable } from './background-table.ts';
import { idf } from './weights.ts';

export interface Space {
  corpus: Corpus;
  profiles: Profiles;
  table?: BackgroundTable | undefined;
}

/** Creates the space of a corpus in memory. */
export function createSpace(corpus: MemoryCorpus, table?: BackgroundTable): Space {
  const profiler = createProfiler(corpus.size, corpus.count, table);
  for (const [term, postings] of corpus.entries()) profiler.add(term, postings, postings.documents.length);
  return { corpus, profiles: profiler.finish(), table };
}

/** The idf of a term in this space. */
export function idfOf({ corpus, table }: Space, term: string): number {
  return idf(term, corpus.postings(term)?.documents.length ?? 0, corpus.count, table);
}

/** The weighted frequency of a term in a document; 0 if it does not contain it. */
export function frequencyOf(postings: WeightedPostings | undefined, document: number): number {
  if (!postings) return 0;
  const { documents, frequencies } = postings;
  return frequencies[indexOfDocument(documents, document)] ?? 0;
}
