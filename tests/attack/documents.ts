/**
 * Attack: hostile documents are read, and what is found in them is saved. Nothing throws, what is read is
 * valid and stays the same when it is validated again, and the library agrees with itself.
 */
import 'fake-indexeddb/auto';
import { isDeepStrictEqual } from 'node:util';
import { parseHTML } from 'linkedom';
import { identify } from '@/lib/addresses/index.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { detect } from '@/lib/detect/detect.ts';
import { type Paper, toPaper } from '@/lib/paper.ts';
import { checkLibrary } from '../lib/library/check-library.ts';
import { serviceOf } from '../lib/library/operations.ts';
import { hostileDocument } from './hostile-document.ts';
import type { Outcome } from './outcome.ts';

/** Documents whose papers are saved in one library. */
const TOGETHER = 250;

export async function run(times: number, seed: number): Promise<Outcome> {
  const broken: unknown[] = [];
  let found = 0;
  let slowest = { ms: 0, seed: 0 };
  for (let begin = 0; begin < times; begin += TOGETHER) {
    const db = new OffprintDb(`documents-${begin}`);
    const service = serviceOf(db);
    for (let i = begin; i < Math.min(begin + TOGETHER, times); i++) {
      const { html, url } = hostileDocument(seed + i);
      const start = performance.now();
      try {
        const { papers } = detect(parseHTML(html).document, url, { identify });
        const ms = performance.now() - start;
        if (ms > slowest.ms) slowest = { ms: Math.round(ms), seed: seed + i };
        found += papers.length;
        for (const paper of papers)
          if (!isStable(paper)) broken.push({ seed: seed + i, changed: paper.title });
        await service.savePapers({ kind: 'page', tab: `tab ${i % 5}` }, papers, url.href);
      } catch (error) {
        broken.push({
          seed: seed + i,
          error: error instanceof Error ? (error.stack ?? error.message) : error,
        });
      }
    }
    for (const wrong of await checkLibrary(db)) broken.push({ from: seed + begin, wrong });
    await db.delete();
  }
  return { tried: times, broken, found, slowest };
}

/** Whether a paper is valid, and stays as it is when it is validated again. */
function isStable(paper: Paper): boolean {
  const once = toPaper(paper, { identify });
  const twice = once.ok && toPaper(once.paper, { identify });
  return once.ok && twice !== false && isDeepStrictEqual(twice, { ...once, omitted: [] });
}
