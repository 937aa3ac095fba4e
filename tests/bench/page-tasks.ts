/** What a page's main thread does while the page loads: its tasks, and which of them run scripts of the extension. */
import type { CDPSession, Page } from 'playwright-core';

const CATEGORIES = [
  'toplevel',
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'v8',
  'loading',
];

/** A complete event of a trace: microseconds, on one thread of one process. */
interface TraceEvent {
  name: string;
  ph: string;
  ts: number;
  dur: number;
  /** The part of `dur` in which the thread had a processor. */
  tdur: number;
  pid: number;
  tid: number;
  args: unknown;
}

/** One task of the page's main thread: ms since the trace began. */
export interface Task {
  start: number;
  length: number;
  /** The part of `length` in which the thread had a processor: what other programs take from it does not count. */
  busy: number;
  /** Scripts of the extension ran in it. */
  ours: boolean;
}

/** Loads an address and records the page's tasks until `settled`. */
export async function tasksOf(page: Page, url: string, settled: () => Promise<unknown>): Promise<Task[]> {
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
  await ended(session);
  return tasksIn(events);
}

/** The tasks from our first to what the browser draws after our last. */
export function whileAtWork(tasks: Task[]): Task[] {
  const first = tasks.findIndex(({ ours }) => ours);
  const last = tasks.findLastIndex(({ ours }) => ours);
  return tasks
    .slice(first, last + 1)
    .concat(tasks.slice(last + 1).filter(({ start }) => start < (tasks[last]?.start ?? 0) + 200));
}

/** ms of the longest of some tasks; 0 without any. */
export function longest(tasks: readonly Task[], by: 'length' | 'busy'): number {
  return Math.max(0, ...tasks.map((task) => task[by]));
}

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await complete;
  await session.detach();
}

/** The tasks of the thread that parsed the page, in order. */
function tasksIn(events: TraceEvent[]): Task[] {
  const whole = events.filter(({ ph }) => ph === 'X');
  const thread = busiest(whole.filter(({ name }) => name === 'ParseHTML'));
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

function busiest(events: TraceEvent[]): string {
  const spent = new Map<string, number>();
  for (const event of events) spent.set(threadOf(event), (spent.get(threadOf(event)) ?? 0) + event.dur);
  return [...spent].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}

function threadOf({ pid, tid }: TraceEvent): string {
  return `${pid}:${tid}`;
}
