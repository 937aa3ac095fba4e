/** Measures saving through the library, as the worker does it, and the storage that papers take. */
import { identify } from '@/lib/addresses/index.ts';
import { maintainIndex } from '@/lib/index/write.ts';
import { changeLibrary } from '@/lib/library/change-set.ts';
import { savePapers } from '@/lib/library/save.ts';
import type { Paper } from '@/lib/paper.ts';
import { db } from './grow.ts';

const SEEN_AT = 'https://bench.example/list';

/** Saves papers one at a time, fetched from an address as JSON Lines. Returns the ms of each save. */
export async function timeLibrarySaves(url: string): Promise<number[]> {
  const lines = (await (await fetch(url)).text()).split('\n').filter(Boolean);
  const times: number[] = [];
  for (const line of lines) {
    const { title, abstract, authors, year, ids } = JSON.parse(line) as Paper;
    const paper = { title, abstract, authors, ids, ...(year !== undefined && { year }) };
    const start = performance.now();
    await changeLibrary(db, { kind: 'save', at: Date.now() }, (change) =>
      savePapers(change, [paper], { seenAt: SEEN_AT, identify }),
    );
    times.push(performance.now() - start);
    while (await maintainIndex(db));
  }
  return times;
}

/** The bytes that the browser reports for the library and its index. */
export async function measureStorage(): Promise<number> {
  return (await navigator.storage.estimate()).usage ?? Number.NaN;
}
