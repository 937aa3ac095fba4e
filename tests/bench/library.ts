/** Saving through the whole of the library, as the worker does it, and what a paper takes on the disk. */
import { maintainIndex } from '@/lib/index/write.ts';
import { changeLibrary } from '@/lib/library/change-set.ts';
import { savePapers } from '@/lib/library/save.ts';
import type { Paper } from '@/lib/paper.ts';
import { db } from './grow.ts';

const SEEN_AT = 'https://bench.example/list';

/** Saves these papers, given as lines of JSON at an address, one at a time. @returns ms of each. */
export async function librarySaves(url: string): Promise<number[]> {
  const lines = (await (await fetch(url)).text()).split('\n').filter(Boolean);
  const times: number[] = [];
  for (const line of lines) {
    const { title, abstract, authors, year, ids } = JSON.parse(line) as Paper;
    const paper = { title, abstract, authors, ids, ...(year !== undefined && { year }) };
    const start = performance.now();
    await changeLibrary(db, { kind: 'save', at: Date.now() }, (change) =>
      savePapers(change, [paper], { seenAt: SEEN_AT }),
    );
    times.push(performance.now() - start);
    while (await maintainIndex(db));
  }
  return times;
}

/** Bytes that the browser says the library takes, its index included. */
export async function stored(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? Number.NaN;
}
