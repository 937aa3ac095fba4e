/** Tests that merging gives the same bytes in any order and however often it is interrupted. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BlockCursor } from '@/lib/index/block.ts';
import type { IndexedPaper } from '@/lib/index/fields.ts';
import { type MergeSource, mergeBlocks, renumberDocuments } from '@/lib/index/merge.ts';
import { packPaper } from '@/lib/index/tail-row.ts';
import { paperFields } from './library.ts';

interface Segment {
  ids: Float64Array;
  blocks: { first: string; bytes: Uint8Array }[];
}

const NONE = new Set<number>();

function segmentOf(paper: IndexedPaper): Segment {
  const { terms } = packPaper(paper);
  const cursor = new BlockCursor(terms);
  const blocks = cursor.next() ? [{ first: cursor.term, bytes: terms }] : [];
  return { ids: Float64Array.of(paper.id), blocks };
}

/** Merges segments, stopping after every `limit` blocks. */
async function merge(segments: Segment[], deleted: ReadonlySet<number>, limit: number): Promise<Segment> {
  const { ids, newNumbers } = renumberDocuments(segments.map((segment) => ({ ids: segment.ids, deleted })));
  const sources = segments.map(({ blocks }, i): MergeSource => {
    return {
      blocks: blocks.map(({ first }) => first),
      read: (number) => Promise.resolve(blocks[number]?.bytes ?? new Uint8Array()),
      newNumbers: newNumbers[i] ?? new Int32Array(),
    };
  });
  const blocks: Segment['blocks'] = [];
  for (let after: string | undefined; ;) {
    const step = await mergeBlocks(sources, after, limit);
    blocks.push(...step.blocks);
    if (step.done) return { ids, blocks };
    after = step.lastTerm;
  }
}

/** Merges in the order given by `choices`, until one segment is left. */
async function mergeInOrder(segments: Segment[], choices: number[]): Promise<Segment | undefined> {
  const left = [...segments];
  for (const choice of choices.concat(Array<number>(segments.length).fill(0))) {
    if (left.length < 2) break;
    const some = left.splice(choice % left.length, 2 + (choice % 3));
    left.splice(choice % (left.length + 1), 0, await merge(some, NONE, 1 + (choice % 2)));
  }
  return left[0];
}

// Each paper has many words of its own, so that a segment of a few dozen papers has many blocks.
const papers = fc.array(fc.tuple(paperFields, fc.nat()), { minLength: 1, maxLength: 40 }).map((all) =>
  all.map(([fields, seed], i): IndexedPaper => {
    const own = Array.from({ length: 300 }, (_, n) => `w${((seed + n) * 7919) % 9973}x${n % 7}`);
    return { ...fields, id: i * 3 + 1, abstract: `${fields.abstract} ${own.join(' ')}` };
  }),
);

describe('mergeBlocks', () => {
  it('gives the same bytes in any order', async () => {
    await fc.assert(
      fc.asyncProperty(papers, fc.array(fc.nat({ max: 50 }), { maxLength: 40 }), async (papers, choices) => {
        const direct = await merge(papers.map(segmentOf), NONE, Infinity);
        expect(await mergeInOrder(papers.map(segmentOf), choices)).toEqual(direct);
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('leaves out deleted papers as if they had never been indexed', async () => {
    await fc.assert(
      fc.asyncProperty(papers, fc.nat(), async (papers, which) => {
        const gone = papers[which % papers.length]?.id ?? 0;
        const rest = papers.filter(({ id }) => id !== gone);
        const merged = await merge([await merge(papers.map(segmentOf), NONE, Infinity)], new Set([gone]), 2);
        expect(merged).toEqual(await merge(rest.map(segmentOf), NONE, Infinity));
      }),
      { numRuns: 15 },
    );
  }, 60_000);
});
