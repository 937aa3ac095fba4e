/**
 * Questions about rows: one at a time, asked again after failures, and never overriding what a press has
 * done.
 */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { LookUps } from '@/entrypoints/reader.content/page/look-ups.ts';
import type { PageServices } from '@/entrypoints/reader.content/page/page-services.ts';
import type { Row } from '@/entrypoints/reader.content/page/row.ts';
import type { RowStatus } from '@/entrypoints/reader.content/page/row-status.ts';
import type { RowState } from '@/lib/messages.ts';
import { quickServices, rowsOf, savedBefore } from './test-services.ts';
import { until } from '../../components/until.ts';

interface Question {
  titles: string[];
  total: number;
  answer: (states: RowState[]) => void;
  fail: () => void;
}
let questions: Question[];
let pauses: { ms: number; end: () => void }[];
let answers: Row[][];
let stopped: boolean;
let logged: string[];
let rows: Row[];
let lookUps: LookUps;

beforeEach(() => {
  [questions, pauses, answers, stopped, logged] = [[], [], [], false, []];
  const lookUp: PageServices['lookUp'] = (papers, total) =>
    new Promise((answer, reject) =>
      questions.push({
        titles: papers.map(({ title }) => title),
        total,
        answer,
        fail: () => reject(new Error('The worker was stopped')),
      }),
    );
  const wait = (ms: number) => new Promise<void>((end) => pauses.push({ ms, end }));
  const services = quickServices({ lookUp, wait, log: (event) => logged.push(event) });
  rows = rowsOf(4, services);
  lookUps = new LookUps(
    services,
    () => 7,
    async (changed) => void answers.push(changed),
    () => stopped,
  );
});

const kinds = () => rows.map(({ status }) => status.kind);
const some = (...which: number[]) => which.flatMap((i) => rows[i] ?? []);
/** Asks about rows, and has that question fail. */
async function failing(which: Row[]): Promise<void> {
  const asked = lookUps.ask(which);
  questions.at(-1)?.fail();
  await asked;
}
const busy: RowStatus = { kind: 'busy', action: 'save', before: { kind: 'new' } };

describe('a question', () => {
  it('names the rows and the size of the page, and its answer sets their statuses', async () => {
    const asked = lookUps.ask(some(0, 1));
    expect([questions.length, lookUps.isPending]).toEqual([1, false]);
    expect(questions[0]).toMatchObject({ titles: ['Paper number 0', 'Paper number 1'], total: 7 });
    questions[0]?.answer([{ saved: 3 }, {}]);
    await asked;
    expect(kinds()).toEqual(['saved', 'new', 'unknown', 'unknown']);
    // Nothing is drawn of a row that looks as before.
    expect(answers).toEqual([some(0)]);
    expect(pauses).toEqual([]);
  });

  it('is asked about no row too, as the page may have none left', async () => {
    const asked = lookUps.ask([]);
    questions[0]?.answer([]);
    await asked;
    expect([questions.length, answers]).toEqual([1, [[]]]);
  });

  it('waits for the one before it, and then takes all that has come meanwhile, each row once', async () => {
    const asked = lookUps.ask(some(0));
    void lookUps.ask(some(1));
    void lookUps.ask(some(1, 2));
    expect(lookUps.isPending).toBe(true);
    questions[0]?.answer([{}]);
    await until(() => questions.length === 2);
    expect(questions[1]?.titles).toEqual(['Paper number 1', 'Paper number 2']);
    questions[1]?.answer([{}, { saved: 2 }]);
    await asked;
    expect(kinds()).toEqual(['new', 'new', 'saved', 'unknown']);
  });

  it('is dropped with its answer once the session has ended', async () => {
    const asked = lookUps.ask(some(0));
    stopped = true;
    questions[0]?.answer([{ saved: 3 }]);
    await asked;
    expect([kinds()[0], answers]).toEqual(['unknown', []]);
  });

  it('does not undo what was done about a row since; one that was never known is asked about later', async () => {
    const asked = lookUps.ask(some(0, 1, 2));
    const [pressed, waiting] = rows;
    if (!pressed || !waiting) return;
    pressed.status = savedBefore(9);
    waiting.status = { ...busy, before: { kind: 'unknown' } };
    questions[0]?.answer([{}, {}, {}]);
    await asked;
    expect(kinds()).toEqual(['saved', 'busy', 'new', 'unknown']);
    expect([lookUps.isPending, pauses[0]?.ms, questions.length]).toEqual([true, 500, 1]);
    waiting.status = { kind: 'new' };
    pauses.shift()?.end();
    await until(() => questions.length === 2);
    expect(questions[1]?.titles).toEqual(['Paper number 1']);
  });

  it('draws again only the rows whose look has changed', async () => {
    const statuses: RowStatus[] = [
      savedBefore(1),
      { kind: 'new', relation: {} as never },
      busy,
      { kind: 'new' },
    ];
    for (const [i, row] of rows.entries()) row.status = statuses[i] ?? { kind: 'unknown' };
    const asked = lookUps.ask(rows);
    questions[0]?.answer([{}, {}, {}, {}]);
    await asked;
    expect(answers).toEqual([some(0, 1, 2)]);
  });
});

describe('a question that fails', () => {
  it('is asked again after ever longer pauses, with the shortest again after an answer', async () => {
    await failing(some(0, 1));
    expect(lookUps.isPending).toBe(true);
    for (const [n, ms] of [500, 1_000, 2_000].entries()) {
      await until(() => pauses.length === 1);
      expect(pauses[0]?.ms).toBe(ms);
      pauses.shift()?.end();
      await until(() => questions.length === n + 2);
      expect(questions.at(-1)?.titles).toHaveLength(2);
      questions.at(-1)?.fail();
    }
    await until(() => pauses.length === 1);
    pauses.shift()?.end();
    await until(() => questions.length === 5);
    questions[4]?.answer([{}, { saved: 1 }]);
    await until(() => !lookUps.isPending && kinds()[1] === 'saved');
    await failing(some(2));
    expect(pauses.map(({ ms }) => ms)).toEqual([500]);
    expect(logged).toEqual(Array.from({ length: 5 }, () => 'look-up failed'));
  });

  it('is taken along by the next one, and rests only once however many fail', async () => {
    await failing(some(0));
    const next = lookUps.ask(some(1));
    expect(questions[1]?.titles).toEqual(['Paper number 1', 'Paper number 0']);
    questions[1]?.fail();
    await next;
    expect(pauses).toHaveLength(1);
    const last = lookUps.ask(some(2));
    questions[2]?.answer([{}, {}, {}]);
    await last;
    expect(lookUps.isPending).toBe(false);
  });

  it('is not asked again once the session has ended', async () => {
    await failing(some(0));
    stopped = true;
    pauses.shift()?.end();
    await vi.waitFor(() => expect(pauses).toHaveLength(0));
    await Promise.resolve();
    expect(questions).toHaveLength(1);
  });
});
