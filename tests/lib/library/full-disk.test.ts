/** A full disk is reported, and nothing is half written. */
import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { checkLibrary } from '@/tests/lib/library/check-library.ts';
import { identify } from '@/lib/addresses/index.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { toPaper } from '@/lib/paper.ts';
import { killedAt } from './faults.ts';
import { libraryOf, stateOf } from './operations.ts';

it('refuses a save that no longer fits, at whichever request the disk is full, and keeps the library', async () => {
  const checked = toPaper({ title: 'Sparse codes', ids: ['arXiv:2601.00001'] }, { identify });
  const papers = checked.ok ? [checked.paper] : [];
  const db = new OffprintDb(`test-${Math.random()}`);
  const library = libraryOf(db);
  await library.savePapers([{ title: 'The one before', ids: ['10.1000/x'] }], 'https://arxiv.org/list');
  const before = await stateOf(db);
  let refusal: unknown;
  const save = () =>
    library.savePapers(papers, 'https://arxiv.org/list').catch((error: unknown) => {
      refusal = error;
      throw error;
    });
  let points = 0;
  for (; ; points++) {
    const full = new DOMException('No room', 'QuotaExceededError');
    if (!(await killedAt(points + 1, save, full))) break;
    expect(refusal).toMatchObject({ name: 'Refused', message: expect.stringContaining('disk-full') });
    expect(await stateOf(db)).toEqual(before);
    expect(await checkLibrary(db)).toEqual([]);
  }
  expect(points).toBeGreaterThan(5);
  expect(await db.papers.count()).toBe(2);
});
