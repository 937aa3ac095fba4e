/**
 * Tests of relations over a library in the database: of rows and papers, with and without the background
 * table.
 */
import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { encodeTable } from '@/tests/training/encode-table.ts';
import type { Paper } from '@/lib/paper.ts';
import { createRelations } from '@/lib/related/relations.ts';
import { sumWeights } from '@/lib/related/reasons.ts';
import { save } from '../library/saving.ts';
import { newDb } from '../index/library.ts';
import { people } from '@/tests/lib/people.ts';

const paper = (n: number, title: string, abstract = '', authors: string[] = []): Paper => {
  return { ids: [`arxiv:2601.0000${n}`], title, abstract, authors: people(...authors) };
};
const SAVED = [
  paper(1, 'Sparse autoencoders find features', 'We train sparse autoencoders on a language model.', [
    'Been Kim',
  ]),
  paper(2, 'Circuits of a language model', 'Sparse circuits explain what a language model does.'),
  paper(3, 'The rotation curves of galaxies', 'Dark matter haloes.'),
];
const QUERY = paper(9, 'Sparse autoencoders for language models', 'Features of a language model.', [
  'Kim, B.',
]);
const NO_TABLE = () => Promise.reject(new Error('no table'));

async function library(papers = SAVED) {
  const db = newDb();
  await save(db, papers, 'https://arxiv.org/list');
  return db;
}

function titles(related: { paper: Paper }[]): string[] {
  return related.map((one) => one.paper.title);
}

describe('createRelations', () => {
  it('relates a row to the nearest saved papers, and an unrelated row to none', async () => {
    const { relateRows } = createRelations(await library(), NO_TABLE);
    const [first, unrelated] = await relateRows([QUERY, paper(8, 'Enzymes of the liver')]);
    const related = first === 'close' ? undefined : first;
    expect(related?.papers.map(({ title }) => title).slice(0, 2)).toEqual([SAVED[0]?.title, SAVED[1]?.title]);
    expect(related?.facts).toContainEqual({ kind: 'author', weight: 0, name: 'Been Kim' });
    expect(unrelated).toBeUndefined();
  });

  it('names beside the nearest paper only others that are nearly as near', async () => {
    const far = paper(4, 'The language of glaciers', 'Crevasses, moraines and firn.');
    const { relateRows } = createRelations(await library([...SAVED.slice(0, 2), far]), NO_TABLE);
    const [related] = await relateRows([QUERY]);
    const named = related === 'close' ? [] : related?.papers.map(({ title }) => title);
    expect(named).toContain(SAVED[0]?.title);
    expect(named).not.toContain(far.title);
  });

  it('gives the same relations for rows together and one by one', async () => {
    const { relateRows } = createRelations(await library(), NO_TABLE);
    const rows = [QUERY, paper(8, 'Enzymes of the liver'), paper(7, 'Sparse circuits')];
    const together = await relateRows(rows);
    for (const [i, row] of rows.entries()) expect(await relateRows([row])).toEqual([together[i]]);
  });

  it('follows changes of the library', async () => {
    const db = await library(SAVED.slice(1));
    const { relatePaper } = createRelations(db, NO_TABLE);
    expect(titles(await relatePaper(QUERY, 9))).toEqual([SAVED[1]?.title]);
    await save(db, SAVED.slice(0, 1), 'https://arxiv.org/list', 2);
    expect(titles(await relatePaper(QUERY, 9))).toEqual([SAVED[0]?.title, SAVED[1]?.title]);
  });

  it('includes saved papers that the page links to, even with a low score', async () => {
    const { relatePaper } = createRelations(await library(), NO_TABLE);
    const related = await relatePaper(QUERY, 9, ['arxiv:2601.00003', 'arxiv:2601.00001', 'doi:10.1000/1']);
    expect(titles(related)).toEqual(SAVED.map(({ title }) => title));
    const isLinked = related.map(({ relation }) => relation.facts.some(({ kind }) => kind === 'linked'));
    expect(isLinked).toEqual([true, false, true]);
    expect(titles(await relatePaper(QUERY, 9))).not.toContain(SAVED[2]?.title);
  });

  it('ignores a damaged background table', async () => {
    const bytes = encodeTable({
      documents: 10,
      terms: ['spars', 'circuit'],
      documentFrequencies: [3, 2],
      dimensions: 2,
      vectors: Float64Array.of(1, 0, 0.8, 0.6),
    });
    const damaged = bytes.slice(0);
    new Uint8Array(damaged).fill(7, 30, 34);
    const scores = async (table: () => Promise<ArrayBuffer>) => {
      const related = await createRelations(await library(), table).relatePaper(QUERY, 9);
      return related.map(({ reasons }) => sumWeights(reasons));
    };
    const without = await scores(NO_TABLE);
    expect(await scores(() => Promise.resolve(damaged))).toEqual(without);
    expect(await scores(() => Promise.resolve(bytes))).not.toEqual(without);
  });
});
