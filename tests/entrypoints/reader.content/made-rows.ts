/** A port that answers at once, and rows of papers that stand nowhere. */
import { vi } from 'vitest';
import type { Port } from '@/entrypoints/reader.content/page/port.ts';
import { Row } from '@/entrypoints/reader.content/page/row.ts';
import { identify } from '@/lib/addresses/index.ts';
import { type Paper, toPaper } from '@/lib/paper.ts';

export function quickPort(more: Partial<Port> = {}): Port {
  let change = 0;
  return {
    seen: (papers) => Promise.resolve(papers.map(() => ({}))),
    save: vi.fn<Port['save']>().mockImplementation((papers) =>
      Promise.resolve({
        change: ++change,
        papers: papers.map((_, i) => ({ id: i + 1, outcome: 'added', abstract: true })),
      }),
    ),
    remove: vi.fn<Port['remove']>().mockResolvedValue(undefined),
    restore: vi.fn<Port['restore']>().mockResolvedValue([]),
    annotate: vi.fn<Port['annotate']>().mockResolvedValue({}),
    say: vi.fn<Port['say']>().mockResolvedValue({}),
    undo: vi.fn<Port['undo']>().mockResolvedValue(true),
    tags: () => Promise.resolve([]),
    switch: vi.fn<Port['switch']>().mockResolvedValue(undefined),
    fetchPage: () => Promise.resolve(undefined),
    wait: () => Promise.resolve(),
    pause: () => Promise.resolve(),
    drawn: () => Promise.resolve(),
    words: () => ({ mark: '' }),
    ...more,
  };
}

export function paperOf(n: number): Paper {
  const checked = toPaper(
    { title: `Paper number ${n}`, url: `https://arxiv.org/abs/2601.${10_000 + n}` },
    { identify },
  );
  if (!checked.ok) throw new Error(checked.reason);
  return checked.paper;
}

export function rowsOf(n: number, port: Port): Row[] {
  const events = {
    onPress: () => undefined,
    onPoint: () => undefined,
    onLeave: () => undefined,
    onOpen: () => undefined,
  };
  return Array.from({ length: n }, (_, i) => new Row(paperOf(i), port, events));
}
