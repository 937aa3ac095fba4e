/** `npm run -s evaluate -- search DIR`: ranks 200 documents for each query of a test collection. */
import { join } from 'node:path';
import { search } from '@/lib/search/search.ts';
import { type CollectionDocument, createLibrary } from './collection.ts';
import { readJsonLines } from './jsonl.ts';
import { UsageError } from './usage.ts';

const BEST = 200;

export async function main([directory]: string[]): Promise<void> {
  if (!directory) throw new UsageError('Usage: npm run -s evaluate -- search DIR');
  const documents = readJsonLines<CollectionDocument>(join(directory, 'docs.jsonl'));
  const db = await createLibrary(documents);
  for (const { id, text } of readJsonLines<{ id: string; text: string }>(join(directory, 'queries.jsonl'))) {
    const { hits } = await search(db, text, { limit: BEST, typing: false });
    console.log(JSON.stringify({ id, ranked: hits.map((hit) => documents[hit.id - 1]?.id) }));
  }
}
