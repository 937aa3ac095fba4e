/** A corpus made ready for ranking: its statistics, its documents' profiles and the background, as one thing. */
import { indexOfDocument } from '../index/postings.ts';
import type { Corpus, MemoryCorpus, Postings } from './corpus.ts';
import { createProfiler, type Profiles } from './profiles.ts';
import type { BackgroundTable } from './table.ts';
import { idf } from './weights.ts';

export interface Space {
  corpus: Corpus;
  profiles: Profiles;
  table?: BackgroundTable | undefined;
}

/** The space of a corpus in memory. */
export function spaceOf(corpus: MemoryCorpus, table?: BackgroundTable): Space {
  const profiler = createProfiler(corpus.size, corpus.count, table);
  for (const [term, postings] of corpus.entries()) profiler.add(term, postings, postings.documents.length);
  return { corpus, profiles: profiler.finish(), table };
}

/** The idf of a term in this space. */
export function idfIn({ corpus, table }: Space, term: string): number {
  return idf(term, corpus.postings(term)?.documents.length ?? 0, corpus.count, table);
}

/** How often a term stands in a document: 0 where it does not. */
export function frequencyOf(postings: Postings | undefined, document: number): number {
  if (!postings) return 0;
  const { documents, frequencies } = postings;
  return frequencies[indexOfDocument(documents, document)] ?? 0;
}
