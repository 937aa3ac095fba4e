/**
 * Times the first query, from opening a page or starting a worker to ten titles in the page, for each
 * approach.
 */
import MiniSearch from 'minisearch';
import { OffprintDb } from '@/lib/db/database.ts';
import { search } from '@/lib/search/search.ts';
import { analyse } from '@/lib/text/analyser.ts';
import { OPTIONS, PeerDb } from './peer.ts';

export type Approach = 'open' | 'ours' | 'loadJSON' | 'scan';

// Keeps the index in memory, as for a next query, while the heap is measured.
const kept: unknown[] = [];

/** The titles of the ten best papers for a query. `open` only opens the database. */
export function findTitles(way: Approach, query: string): Promise<string[]> {
  return APPROACHES[way](query);
}

/** Answers a query in a page that was just opened. Returns ms since the start of the page. */
export async function answerInPage(way: Approach, query: string): Promise<number> {
  showTitles(await findTitles(way, query));
  return performance.now();
}

/**
 * Answers a query in a worker that is started for it by an open page. Returns ms since the start of the
 * worker.
 */
export async function answerInWorker(way: Approach, query: string): Promise<number> {
  const start = performance.now();
  const worker = new Worker(new URL('./cold-worker.ts', import.meta.url), {
    type: 'module',
    name: JSON.stringify([way, query]),
  });
  const titles = await new Promise<string[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data as string[]));
    worker.addEventListener('error', reject);
  });
  showTitles(titles);
  const ms = performance.now() - start;
  worker.terminate();
  return ms;
}

function showTitles(titles: readonly string[]): void {
  const items = titles.map((title) => {
    const item = document.createElement('li');
    item.textContent = title;
    return item;
  });
  document.querySelector('#titles')?.replaceChildren(...items);
}

const APPROACHES: Record<Approach, (query: string) => Promise<string[]>> = {
  open: async () => {
    await new OffprintDb().open();
    return [];
  },
  ours: async (query) => {
    const db = new OffprintDb();
    kept.push(db);
    // Like the popup: the database is already opening when the query comes, in a later task.
    void db.open();
    await new Promise((done) => setTimeout(done));
    const { hits } = await search(db, query, { limit: 10 });
    return hits.map(({ paper }) => paper.title);
  },
  loadJSON: async (query) => {
    const row = await new PeerDb().json.get('index');
    const mini = MiniSearch.loadJSON(row?.text ?? '', OPTIONS);
    kept.push(mini);
    const hits = mini.search({ combineWith: 'OR', queries: analyse(query) });
    return hits.slice(0, 10).map((hit) => String(hit['title']));
  },
  scan: async (query) => {
    const wanted = query.toLowerCase().split(/\s+/);
    const rows = await new OffprintDb().papers.toArray();
    return rows
      .filter(({ title, abstract }) => {
        const text = `${title} ${abstract}`.toLowerCase();
        return wanted.every((word) => text.includes(word));
      })
      .slice(0, 10)
      .map(({ title }) => title);
  },
};
