/**
 * Records the tasks of a page's main thread while it loads, and which of them run scripts of the extension.
 */
import type { CDPSession, Page } from 'playwright-core';

const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'loading',
];

/** A complete event of a trace; times in microseconds. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur: number;
  /** The CPU time within `dur`. */
  tdur: number;
  pid: number;
  tid: number;
  args: unknown;
}

/** A task of the page's main thread; times in ms. */
export interface Task {
  start: number;
  length: number;
  /** The CPU time within `length`, which does not depend on other programs. */
  busy: number;
  /** Whether scripts of the extension ran in it. */
  ours: boolean;
}

/** Loads an address and records the page's tasks until `settled` resolves. */
export async function recordTasks(page: Page, url: string, settled: () => Promise<unknown>): Promise<Task[]> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of value) events.push(eventOf(event));
  });
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES },
  });
  await page.goto(url);
  await settled();
  await endTracing(session);
  return extractTasks(events);
}

/**
 * The tasks from the extension's first to the last, and those shortly afterwards in which the browser draws
 * its changes.
 */
export function tasksWhileWorking(tasks: Task[]): Task[] {
  const first = tasks.findIndex(({ ours }) => ours);
  const last = tasks.findLastIndex(({ ours }) => ours);
  return tasks
    .slice(first, last + 1)
    .concat(tasks.slice(last + 1).filter(({ start }) => start < (tasks[last]?.start ?? 0) + 200));
}

/** The length in ms, by wall or CPU time, of the longest task; 0 if there is none. */
export function longestTask(tasks: readonly Task[], by: 'length' | 'busy'): number {
  return Math.max(0, ...tasks.map((task) => task[by]));
}

async function endTracing(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
}

/** Extracts the tasks of the thread that parsed the page, in order. */
function extractTasks(events: TraceEvent[]): Task[] {
  const whole = events.filter(({ ph }) => ph === 'X');
  const thread = findBusiestThread(whole.filter(({ name }) => name === 'ParseHTML'));
  const own = whole.filter((event) => threadOf(event) === thread).toSorted((a, b) => a.ts - b.ts);
  const begin = own[0]?.ts ?? 0;
  const tasks: Task[] = [];
  for (const { name, ts, dur, tdur, args } of own) {
    const last = tasks.at(-1);
    const start = (ts - begin) / 1_000;
    const inside = last && start < last.start + last.length;
    if (inside) last.ours ||= JSON.stringify(args ?? {}).includes('chrome-extension://');
    else if (name.endsWith('RunTask'))
      tasks.push({ start, length: dur / 1_000, busy: tdur / 1_000, ours: false });
  }
  return tasks;
}

function eventOf({ name, ph, ts, dur, tdur, pid, tid, args }: Record<string, unknown>): TraceEvent {
  return {
    name: String(name),
    ph: String(ph),
    ts: Number(ts),
    dur: Number(dur ?? 0),
    tdur: Number(tdur ?? dur ?? 0),
    pid: Number(pid),
    tid: Number(tid),
    args,
  };
}

function findBusiestThread(events: TraceEvent[]): string {
  const spent = new Map<string, number>();
  for (const event of events) spent.set(threadOf(event), (spent.get(threadOf(event)) ?? 0) + event.dur);
  return [...spent].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`;
}
