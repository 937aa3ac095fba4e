/**
 * Attack: messages that were right, and then had a part of them changed, at any depth, from a page and from
 * the extension's own pages. Each is answered or refused in words, and the library agrees with itself; what a
 * page may not touch is as it was.
 */
import 'fake-indexeddb/auto';
import { OffprintDb } from '@/lib/db/database.ts';
import type { LibraryService } from '@/lib/service/library-service.ts';
import type { Sender } from '@/lib/service/sender.ts';
import { damagedValue } from '../lib/backup/mutate.ts';
import { checkLibrary } from '../lib/library/check-library.ts';
import { serviceOf } from '../lib/library/operations.ts';
import { asSender } from '../lib/service/as-sender.ts';
import { createRandom } from '../random.ts';
import type { Outcome } from './outcome.ts';

const PAGE: Sender = { kind: 'page', tab: 'this run 1' };
const LISTING = 'https://arxiv.org/list/cs.CL/recent';
/** Messages to one library; it is then checked. */
const TOGETHER = 500;
/** The id of the paper that no page is told of. */
const KEPT = 1;

type Message = [operation: keyof LibraryService, args: unknown[]];

export async function run(times: number, seed: number): Promise<Outcome> {
  const random = createRandom(seed);
  const broken: unknown[] = [];
  const sums = { answered: 0, refused: 0 };
  for (let begin = 0; begin < times; begin += TOGETHER) {
    const db = new OffprintDb(`messages-${begin}`);
    const service = serviceOf(db);
    const own = asSender(service);
    const kept = { title: 'Kept from all pages', ids: ['10.1000/kept'] };
    await own.savePapers([kept], 'https://own.example/');
    await own.annotatePapers([KEPT], { note: 'Mine', addTags: ['mine'], starred: true });
    const keptNow = async () => JSON.stringify(await db.papers.get(KEPT));
    for (let i = begin; i < Math.min(begin + TOGETHER, times); i++) {
      const sender: Sender = random() < 0.7 ? PAGE : { kind: 'extension' };
      const messages = rightMessages(random);
      const [operation, args] = messages[Math.floor(random() * messages.length)] ?? ['listTags', []];
      const before = await keptNow();
      const damaged = random() < 0.7 ? (damagedValue(args, random) as unknown[]) : args;
      try {
        const call = service[operation] as (sender: Sender, ...args: unknown[]) => Promise<unknown>;
        await call(sender, ...(Array.isArray(damaged) ? damaged : [damaged]));
        sums.answered++;
      } catch (error) {
        if (error instanceof Error && error.name === 'Refused') sums.refused++;
        else broken.push({ i, operation, damaged, error: String(error) });
      }
      if (sender.kind === 'page' && (await keptNow()) !== before)
        broken.push({ i, operation, damaged, changed: await keptNow() });
    }
    for (const wrong of await checkLibrary(db)) broken.push({ from: begin, wrong });
    await db.delete();
  }
  return { tried: times, broken, ...sums };
}

/** One right message of each operation; none is about the paper that is kept. */
function rightMessages(random: () => number): Message[] {
  const n = () => 1 + Math.floor(random() * 12);
  const id = () => KEPT + n();
  const draft = () => ({
    title: `Paper number ${n()}`,
    authors: ['Vane, Ada', { given: 'Bo', family: 'Quill' }],
    abstract: 'We look at things.\n\nAnd at others.',
    venue: 'Proceedings of Examples',
    year: 2026,
    date: '2026-05-03',
    volume: '3',
    pages: '1–9',
    url: `https://arxiv.org/abs/2601.0000${n() % 9}`,
    pdfUrl: `https://arxiv.org/pdf/2601.0000${n() % 9}`,
    ids: [`10.1000/${n()}`, `arxiv:2601.0000${n() % 9}`],
    keywords: ['fog', 'mist'],
  });
  const messages: { [Operation in keyof LibraryService]: unknown[] } = {
    lookUpPapers: [[draft(), draft()]],
    savePapers: [[draft(), draft()], LISTING, 'pending', `request ${n()}`],
    importPapers: [[{ ...draft(), tags: ['a'], note: '*n*', status: 'read', starred: true }], LISTING],
    completePaper: [id(), draft(), LISTING],
    annotatePapers: [
      [id(), id()],
      { addTags: ['a'], removeTags: ['b'], note: '*n*', status: 'read', starred: true },
    ],
    listTags: [],
    undoChange: [10 + n()],
    removePapers: [[id()]],
    restorePapers: [[id()]],
    emptyBin: [[id()]],
    correctPaper: [id(), { title: 'Corrected', year: 2025, authors: ['Eve Noon'] }],
    renameTag: ['a', 'b'],
    joinPapers: [[id(), id()]],
    splitPaper: [id()],
    markDistinct: [[id(), id()]],
    addFeedback: [{ kind: 'less', words: 'fog', weight: 1 }],
    removeFeedback: [n()],
    restoreBackup: [{ stage: 'none', mode: 'merge', file: 'a.jsonl' }],
  };
  return Object.entries(messages) as Message[];
}
