/**
 * Tests that the index gives the same results as MiniSearch in memory, after any sequence of changes and
 * interruptions.
 */
import 'fake-indexeddb/auto';
import * as fc from 'fast-check';
import MiniSearch from 'minisearch';
import { describe, expect, it } from 'vitest';
import { FIELDS, type IndexField, type IndexedPaper, fieldTerms, fieldText } from '@/lib/index/fields.ts';
import { openIndex } from '@/lib/index/open-index.ts';
import { maintainIndex } from '@/lib/index/write.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { scoreDocuments } from '@/lib/search/score-documents.ts';
import { expandPlan } from '@/lib/search/expand-plan.ts';
import { type QueryPlan, SEARCH_OPTIONS, toMiniSearchQuery } from '@/lib/search/plan.ts';
import { evaluatePlan } from '@/lib/search/evaluate-plan.ts';
import { analyse } from '@/lib/text/analyser.ts';
import { newDb, paperFields, remove, save, VOCABULARY } from '../index/library.ts';

const word = fc.constantFrom(...VOCABULARY, 'sparce', 'modl', 'zebra').map((w) => analyse(w)[0] ?? 'spars');
const term: fc.Arbitrary<QueryPlan> = fc.record({
  kind: fc.constant('term' as const),
  term: word.chain((w) => fc.constantFrom(w, w.slice(0, 3))),
  fields: fc.constantFrom<readonly IndexField[]>(FIELDS, FIELDS, ['title'], ['authors', 'venue']),
  prefix: fc.boolean(),
  fuzzy: fc.constantFrom(0, 0, 0.2, 2),
});
const { plan } = fc.letrec<{ plan: QueryPlan }>((tie) => ({
  plan: fc.oneof(
    { maxDepth: 2 },
    term,
    fc.record({
      kind: fc.constantFrom('and' as const, 'or' as const, 'not' as const),
      parts: fc.array(tie('plan'), { minLength: 1, maxLength: 3 }),
    }),
  ),
}));

const step = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('add' as const),
      papers: fc.array(paperFields, { minLength: 1, maxLength: 64, size: 'max' }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('edit' as const), which: fc.nat(), paper: paperFields }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('delete' as const), which: fc.nat() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('kill' as const) }) },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('maintain' as const), steps: fc.integer({ min: 1, max: 5 }) }),
  },
);

/** The scores of all matches of a plan, by paper id, from the index. */
async function scoresOf(db: ReturnType<typeof newDb>, plan: QueryPlan): Promise<Map<number, number>> {
  const reader = await openIndex(db);
  const found = await expandPlan(reader, plan);
  const matches = evaluatePlan(reader, plan, found);
  const hits = scoreDocuments(reader, plan, found, [...matches.documents()]);
  expect(hits.length).toBe(matches.documents().length);
  for (const { id, score } of hits)
    expect(matches.score(reader.documentOf(Number(id)) ?? -1)).toBeCloseTo(score, 9);
  matches.release();
  return new Map(hits.map(({ id, score }) => [Number(id), score]));
}

/** The same from MiniSearch in memory. */
function scoresInMemory(papers: Iterable<IndexedPaper>, plan: QueryPlan): Map<number, number> {
  const mini = new MiniSearch<IndexedPaper>({
    fields: [...FIELDS],
    extractField: (paper, name) => (name === 'id' ? paper.id : fieldText(paper, name as IndexField)),
    tokenize: (text, field) => (field ? fieldTerms(text, field as IndexField) : [text]),
    processTerm: (term) => term,
  });
  mini.addAll([...papers]);
  return new Map(
    mini.search(toMiniSearchQuery(plan), SEARCH_OPTIONS).map(({ id, score }) => [Number(id), score]),
  );
}

async function expectSameScores(
  db: OffprintDb,
  papers: ReadonlyMap<number, IndexedPaper>,
  plans: QueryPlan[],
): Promise<void> {
  for (const plan of plans) {
    const found = await scoresOf(db, plan);
    const wanted = scoresInMemory(papers.values(), plan);
    expect(new Set(found.keys())).toEqual(new Set(wanted.keys()));
    for (const [id, score] of wanted) expect(found.get(id)).toBeCloseTo(score, 9);
  }
}

describe('the index', () => {
  it('finds and scores the same papers as MiniSearch', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 30, size: 'max' }),
        fc.array(plan, { minLength: 4, maxLength: 8 }),
        async (steps, plans) => {
          let db = newDb();
          const papers = new Map<number, IndexedPaper>();
          let next = 1;
          for (const step of steps) {
            const chosen = 'which' in step ? [...papers.keys()][step.which % (papers.size || 1)] : undefined;
            if (step.do === 'add') {
              const added = step.papers.map((fields) => ({ id: next++, ...fields }));
              for (const paper of added) papers.set(paper.id, paper);
              await save(db, added);
            } else if (step.do === 'kill') {
              const { name } = db;
              db.close();
              db = new OffprintDb(name);
            } else if (step.do === 'maintain') {
              for (let i = 0; i < step.steps; i++) await maintainIndex(db);
            } else if (chosen === undefined) continue;
            else if (step.do === 'edit') {
              papers.set(chosen, { id: chosen, ...step.paper });
              await save(db, [{ id: chosen, ...step.paper }]);
            } else {
              papers.delete(chosen);
              await remove(db, [chosen]);
            }
          }
          await expectSameScores(db, papers, plans);
          while (await maintainIndex(db));
          await expectSameScores(db, papers, plans);
          await db.delete();
        },
      ),
      { numRuns: 25 },
    );
  }, 60_000);
});
