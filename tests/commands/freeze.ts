/**
 * `npm run -s freeze`: writes an example database of the current schema version, which later versions must be
 * able to open.
 */
import 'fake-indexeddb/auto';
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { maintainIndex } from '@/lib/index/write.ts';
import { OffprintDb, VERSIONS } from '@/lib/db/database.ts';
import { libraryOf } from '../lib/library/operations.ts';
import { freeze } from '../lib/library/frozen.ts';
import { UsageError } from './usage.ts';

const PAGE = 'https://arxiv.org/list/cs.CL/recent';
const ELSEWHERE = 'https://huggingface.co/papers';

export async function main(args: string[]): Promise<void> {
  const file = resolve(import.meta.dirname, `../lib/library/frozen/v${VERSIONS.length}.json`);
  if (args.length > 0) throw new UsageError('Usage: npm run -s freeze');
  if (existsSync(file)) throw new UsageError(`${file} exists already. A published version must not change.`);
  const db = new OffprintDb('frozen');
  const library = libraryOf(db);
  // More papers than fit into the tail of the index, so that there are segments.
  const many = Array.from({ length: 66 }, (_, i) => {
    return {
      title: `Made-up paper number ${i} on glaciers`,
      ids: [`10.1000/made.${i}`],
      year: 1990 + (i % 30),
    };
  });
  await library.savePapers(many, PAGE);
  const sparse = {
    title: 'Sparse Codes of Thought',
    authors: [
      'García Márquez, Gabriel',
      'Sample, Bo, Jr.',
      'Jan van der Fog',
      { literal: 'Fog and Mist' },
      '…',
    ],
    abstract: 'We look.',
    type: 'conference',
    date: '2026-01-05',
    venue: 'Proceedings of Fog',
    volume: '12',
    issue: '3',
    pages: '4-5',
    publisher: 'Fog Press',
    issn: '2049-3630',
    isbn: '9780306406157',
    language: 'en',
    keywords: ['fog', 'codes'],
  };
  const { papers } = await library.savePapers([{ ...sparse, url: 'https://arxiv.org/abs/2601.00001' }], PAGE);
  await library.savePapers([{ ...sparse, url: 'https://huggingface.co/papers/2601.00001' }], ELSEWHERE);
  await library.savePapers([{ title: 'Ünïcode, 機械学習 and ℓ₁', ids: ['10.1000/u'] }], PAGE, 'pending');
  await library.annotatePapers([1, 2, 3], {
    addTags: ['to cite', '読む'],
    note: 'A *note*',
    starred: true,
    status: 'read',
  });
  await library.annotatePapers([2], { removeTags: ['to cite'], status: 'unread' });
  await library.correctPaper(4, { title: 'A corrected title', authors: ['Roe, Rita'], pages: '7' });
  await library.removePapers([3, 5]);
  await library.splitPaper(papers[0]?.id);
  await library.joinPapers([6, 7]);
  const { change } = await library.removePapers([8]);
  await library.undoChange(change);
  await library.markDistinct([9, 10]);
  const removed = await library.removePapers([11]);
  await library.restorePapers([11]);
  await library.undoChange(removed.change);
  await library.addFeedback({ kind: 'less', words: 'glaciers', weight: 1 });
  await library.addFeedback({
    kind: 'not',
    paper: 1,
    title: 'Made-up paper number 0 on glaciers',
    weight: 1,
  });
  while (await maintainIndex(db)) continue;
  writeFileSync(file, JSON.stringify(await freeze(db.backendDB())));
  console.error(`Wrote ${file}`);
}
