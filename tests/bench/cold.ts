/** From a page just opened, or a worker just started, to ten titles in the page, by each way of finding them. */
import MiniSearch from 'minisearch';
import { OffprintDb } from '@/lib/db/database.ts';
import { search } from '@/lib/search/search.ts';
import { analyse } from '@/lib/text/analyser.ts';
import { OPTIONS, PeerDb } from './peer.ts';

export type Way = 'open' | 'ours' | 'loadJSON' | 'scan';

// What is kept for the next query; the heap is measured with it.
const kept: unknown[] = [];

/** The titles of the ten papers that answer a query, best first. `open` opens the database and answers nothing. */
export function answer(way: Way, query: string): Promise<string[]> {
  return WAYS[way](query);
}

/** Answers in a page that was just opened, and shows the titles. Milliseconds from the page's start. */
export async function coldPage(way: Way, query: string): Promise<number> {
  show(await answer(way, query));
  return performance.now();
}

/** The same by a worker that is started for it by a page that is there. Milliseconds from the worker's start. */
export async function coldWorker(way: Way, query: string): Promise<number> {
  const start = performance.now();
  const worker = new Worker(new URL('./cold-worker.ts', import.meta.url), {
    type: 'module',
    name: JSON.stringify([way, query]),
  });
  const titles = await new Promise<string[]>((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data as string[]));
    worker.addEventListener('error', reject);
  });
  show(titles);
  const ms = performance.now() - start;
  worker.terminate();
  return ms;
}

function show(titles: readonly string[]): void {
  const items = titles.map((title) => {
    const item = document.createElement('li');
    item.textContent = title;
    return item;
  });
  document.querySelector('#titles')?.replaceChildren(...items);
}

const WAYS: Record<Way, (query: string) => Promise<string[]>> = {
  open: async () => {
    await new OffprintDb().open();
    return [];
  },
  ours: async (query) => {
    const db = new OffprintDb();
    kept.push(db);
    // As the popup does: the opening is under way when the query comes, in a task of its own.
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
