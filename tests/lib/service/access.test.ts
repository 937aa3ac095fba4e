/** What a tab may ask for follows from what was done and told in it: of several papers, from all of them. */
import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OffprintDb } from '@/lib/db/database.ts';
import { changeLibrary } from '@/lib/library/change-set.ts';
import { removePapers } from '@/lib/library/remove.ts';
import { type Authorise, createAuthorise, requireExtension } from '@/lib/service/authorise.ts';
import { type Disclosures, memoryDisclosures } from '@/lib/service/disclosures.ts';
import { EXTENSION, type Sender } from '@/lib/service/sender.ts';
import { savePapers } from '@/lib/library/save.ts';
import { identify } from '@/lib/addresses/index.ts';

let db: OffprintDb;
let disclosures: Disclosures;
let authorise: Authorise;
const inTab = (tab: string): Sender => ({ kind: 'page', tab });
const may = (...asked: Parameters<Authorise>) =>
  authorise(...asked).then(
    () => true,
    () => false,
  );

beforeEach(async () => {
  db = new OffprintDb(`test-${Math.random()}`);
  disclosures = memoryDisclosures();
  authorise = createAuthorise(db, disclosures);
  for (const [i, tab] of ['a', 'a', 'b'].entries()) {
    const paper = { title: `Paper ${i}`, authors: [], abstract: '', ids: [`doi:10.1000/${i}`] };
    await changeLibrary(db, { kind: 'save', at: i + 1, tab }, (change) =>
      savePapers(change, [paper], { seenAt: 'https://example.org/', identify }),
    );
  }
});
afterEach(() => db.delete());

describe('a tab', () => {
  it('may remove what was saved in it: all of several, and not what was only removed there', async () => {
    expect(await may(inTab('a'), 'removePapers', [1, 2])).toBe(true);
    expect(await may(inTab('a'), 'removePapers', [1, 3])).toBe(false);
    expect(await may(inTab('c'), 'removePapers', [1])).toBe(false);
    await changeLibrary(db, { kind: 'remove', at: 9, tab: 'a' }, (change) => removePapers(change, [3]));
    expect(await may(inTab('a'), 'removePapers', [3])).toBe(false);
    expect(await may(inTab('a'), 'restorePapers', [3])).toBe(true);
    // It was saved there, but never removed.
    expect(await may(inTab('a'), 'restorePapers', [1])).toBe(false);
    expect(await may(inTab('a'), 'restorePapers', [1, 3])).toBe(false);
  });

  it('may complete what it was told of: all of several', async () => {
    await disclosures.add('a', [1]);
    // Saved in another tab, and looked up in this one.
    await disclosures.add('a', [3]);
    expect(await may(inTab('a'), 'completePaper', [1, 3])).toBe(true);
    expect(await may(inTab('a'), 'completePaper', [2, 3])).toBe(false);
    expect(await may(inTab('b'), 'completePaper', [1])).toBe(false);
    expect(await may(inTab('a'), 'completePaper')).toBe(true);
  });

  it('may undo changes made in it: all of several, and one that is no longer there', async () => {
    expect(await may(inTab('a'), 'undoChange', [1, 2])).toBe(true);
    expect(await may(inTab('a'), 'undoChange', [1, 3])).toBe(false);
    expect(await may(inTab('a'), 'undoChange', [99])).toBe(true);
  });

  it('may look up, and not empty the bin; the extension may do both', async () => {
    expect(await may(inTab('a'), 'lookUpPapers', [99])).toBe(true);
    await expect(authorise(inTab('a'), 'emptyBin')).rejects.toThrow(
      'Refused to a page: emptyBin is allowed for no page.',
    );
    expect(await may(EXTENSION, 'emptyBin')).toBe(true);
    expect(() => requireExtension(inTab('a'))).toThrow('Only the extension’s own pages may ask for this.');
    expect(requireExtension(EXTENSION)).toBeUndefined();
  });
});
