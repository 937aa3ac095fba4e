/** The peer: one MiniSearch index stored as one JSON text, with the same analyser and options as ours. */
import { Dexie, type Table } from 'dexie';
import type { default as MiniSearch, Options } from 'minisearch';
import { FIELDS, type IndexField, type IndexedPaper, fieldTerms, fieldText } from '@/lib/index/fields.ts';
import { SEARCH_OPTIONS } from '@/lib/search/plan.ts';

export const OPTIONS: Options<IndexedPaper> = {
  fields: [...FIELDS],
  storeFields: ['title'],
  extractField: (paper, name) => (name === 'id' ? paper.id : fieldText(paper, name as IndexField)),
  // Fields are analysed; a query is a term of a plan, which is already analysed.
  tokenize: (text, field) => (field ? fieldTerms(text, field as IndexField) : [text]),
  processTerm: (term) => term,
  searchOptions: SEARCH_OPTIONS,
};

export class PeerDb extends Dexie {
  json!: Table<{ name: string; text: string }, string>;

  constructor() {
    super('peer');
    this.version(1).stores({ json: 'name' });
  }
}

/** Writes the whole index, as the peer must on each save. Returns its length. */
export async function storePeer(db: PeerDb, mini: MiniSearch<IndexedPaper>): Promise<number> {
  const text = JSON.stringify(mini);
  await db.json.put({ name: 'index', text });
  return text.length;
}
