/** What relatedness costs over the index, as the worker and the popup ask: the first answer after a wake, and later ones. */
import MiniSearch from 'minisearch';
import type { Paper } from '@/lib/paper.ts';
import type { PaperText } from '@/lib/related/corpus.ts';
import { createRelations, type Relations } from '@/lib/related/relations.ts';
import { db, save } from './grow.ts';

const SHOWN = 20;

/** Work done for an answer: all of it, and the longest stretch between two pauses; in ms. */
export interface Work {
  total: number;
  longest: number;
}

/** The relations of a page that was just opened: nothing of the library is in memory. */
export function openRelations() {
  let since = 0;
  let work: Work = { total: 0, longest: 0 };
  const spend = () => {
    const spent = performance.now() - since;
    work = { total: work.total + spent, longest: Math.max(work.longest, spent) };
  };
  const pause = async () => {
    spend();
    await new Promise((resolve) => setTimeout(resolve));
    since = performance.now();
  };
  const relations = createRelations(db, readTable, { pause });
  const timed = async (ask: (relations: Relations) => Promise<unknown>): Promise<Work> => {
    work = { total: 0, longest: 0 };
    since = performance.now();
    await ask(relations);
    spend();
    return work;
  };
  return {
    /** Rows of a page that shows titles alone. */
    rows: (titles: string[]) => timed(({ ofRows }) => ofRows(titles.map((title) => paperOf({ title })))),
    /** The same right after a paper was saved. */
    rowsAfterSave: async (titles: string[]) => {
      await saveOne();
      return timed(({ ofRows }) => ofRows(titles.map((title) => paperOf({ title }))));
    },
    paper: (text: PaperText) => timed(({ toPaper }) => toPaper(paperOf(text), SHOWN)),
  };
}

// More in one answer than a browser's debugger hands over breaks the connection.
const BATCH = 2_000;

/** Milliseconds the peer takes for each of these texts, over so many papers of the corpus. */
export async function askPeer(count: number, texts: readonly PaperText[]): Promise<number[]> {
  const peer = new MiniSearch({ fields: ['title', 'abstract'] });
  for (let from = 0; from < count; from += BATCH) {
    const answer = await fetch(`/papers?from=${from}&to=${Math.min(from + BATCH, count)}`);
    const lines = (await answer.text()).split('\n').filter(Boolean);
    peer.addAll(lines.map((line) => JSON.parse(line) as { id: number }));
  }
  return texts.map(({ title, abstract }) => {
    const start = performance.now();
    peer.search(`${title} ${abstract ?? ''}`);
    return performance.now() - start;
  });
}

/** A paper like many others, under a number that is free. */
async function saveOne(): Promise<void> {
  const last = await db.papers.orderBy(':id').last();
  const { title = '', abstract = '', seenAt = '' } = (await db.papers.get(1)) ?? {};
  await save([
    { id: (last?.id ?? 0) + 1, title, abstract, authors: [], ids: [], seenAt, savedAt: Date.now() },
  ]);
}

async function readTable(): Promise<ArrayBuffer> {
  return (await fetch('/background.bin')).arrayBuffer();
}

function paperOf({ title, abstract = '' }: PaperText): Paper {
  return { title, abstract, authors: [], ids: [] };
}
