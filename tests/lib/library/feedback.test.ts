/** Feedback on relatedness is stored once, removed by itself, and has exactly the effect it says. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { OffprintDb } from '@/lib/db/database.ts';
import { validateFeedback, readFeedback } from '@/lib/library/feedback.ts';
import { createRelations } from '@/lib/related/relations.ts';
import type { Library } from '../service/as-sender.ts';
import { libraryOf } from './operations.ts';
import { save } from './saving.ts';
import { type FeedbackEntry } from '@/lib/db/rows.ts';

const PAGE = 'https://arxiv.org/list/cs.CL/recent';
const paper = (n: number, title: string) => ({
  title,
  abstract: '',
  authors: [],
  ids: [`arxiv:2601.0000${n}`],
});
let db: OffprintDb;
let library: Library;
beforeEach(() => {
  db = new OffprintDb(`test-${Math.random()}`);
  library = libraryOf(db);
});
afterEach(() => db.delete());

it('stores equal feedback once, and removes it by itself', async () => {
  const less: FeedbackEntry = { kind: 'less', words: 'transformer', weight: 1 };
  const { id } = await library.addFeedback(less);
  expect(await library.addFeedback(less)).toEqual({ id });
  await library.addFeedback({ kind: 'not', paper: 7, title: 'A paper', weight: 1 });
  expect(await readFeedback(db)).toEqual({
    mutedWords: [{ words: 'transformer', weight: 1 }],
    mutedPapers: [{ id: 7, weight: 1 }],
    liked: [],
  });
  await library.removeFeedback(id);
  expect((await readFeedback(db)).mutedWords).toEqual([]);
});

it('changes what is related by exactly the feedback, until it is removed', async () => {
  await save(
    db,
    [paper(1, 'Sparse autoencoders find circuits'), paper(2, 'Glacier melt in alpine valleys')],
    PAGE,
  );
  const relations = createRelations(db, () => Promise.reject(new Error('no table')), {
    readFeedback: () => readFeedback(db),
  });
  const asked = paper(3, 'Circuits of sparse autoencoders');
  const nearest = async () =>
    (await relations.relatePaper(asked, 5)).map(({ paper, reasons }) => [paper.id, reasons]);
  const before = await nearest();
  expect(before.map(([id]) => id)).toEqual([1]);
  const { id } = await library.addFeedback({ kind: 'not', paper: 1, title: '', weight: 1 });
  expect(await nearest()).toEqual([]);
  await library.removeFeedback(id);
  expect(await nearest()).toEqual(before);
});

it.each([
  null,
  'less',
  { kind: 'less', words: ' ', weight: 1 },
  { kind: 'less', words: 'a', weight: 2 },
  { kind: 'not', paper: '1', title: '', weight: 1 },
  { kind: 'other', title: '', weight: 1 },
])('refuses %j as feedback', (value) => {
  expect(validateFeedback(value)).toBeUndefined();
});
