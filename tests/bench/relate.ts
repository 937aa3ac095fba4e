/**
 * Times relations over the index as the worker and the popup request them, and the peer's similarity search.
 */
import MiniSearch from 'minisearch';
import type { Paper } from '@/lib/paper.ts';
import type { PaperText } from '@/lib/related/corpus.ts';
import { createRelations, type Relations } from '@/lib/related/relations.ts';
import { db, save } from './grow.ts';

const SHOWN = 20;

/** The time for an answer in ms: all work, and the longest stretch between two pauses. */
export interface Work {
  total: number;
  longest: number;
}

/**
 * Creates relations that know nothing of the library yet; each function returns the time that its answer
 * took.
 */
export function createTimedRelations() {
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
    /** Rows with titles only. */
    rows: (titles: string[]) =>
      timed(({ relateRows }) => relateRows(titles.map((title) => paperOf({ title })))),
    /** The same, right after a paper was saved. */
    rowsAfterSave: async (titles: string[]) => {
      await saveOne();
      return timed(({ relateRows }) => relateRows(titles.map((title) => paperOf({ title }))));
    },
    paper: (text: PaperText) => timed(({ relatePaper }) => relatePaper(paperOf(text), SHOWN)),
  };
}

// Larger responses break the connection of the browser's debugger.
const BATCH = 2_000;

/** The ms that the peer takes for each of these texts, with `count` papers of the corpus. */
export async function timePeer(count: number, texts: readonly PaperText[]): Promise<number[]> {
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

/** Saves a copy of a paper under a new id. */
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
