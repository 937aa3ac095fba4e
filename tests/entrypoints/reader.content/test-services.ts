/** Page services that answer at once, and rows of papers that are on no page. */
import { vi } from 'vitest';
import { ALL_SEEN } from '../../components/trusted.ts';
import type { PageServices } from '@/entrypoints/reader.content/page/page-services.ts';
import { Row } from '@/entrypoints/reader.content/page/row.ts';
import type { RowStatus } from '@/entrypoints/reader.content/page/row-status.ts';
import { identify } from '@/lib/addresses/index.ts';
import type { Annotations } from '@/lib/annotations.ts';
import { type Paper, toPaper } from '@/lib/paper.ts';

export function quickServices(more: Partial<PageServices> = {}): PageServices {
  let change = 0;
  return {
    identify,
    loadClassifiers: () => Promise.resolve(undefined),
    lookUp: (papers) => Promise.resolve(papers.map(() => ({}))),
    save: vi.fn<PageServices['save']>().mockImplementation((papers) =>
      Promise.resolve({
        change: ++change,
        papers: papers.map((_, i) => ({ id: i + 1, outcome: 'added', abstract: true })),
      }),
    ),
    complete: vi
      .fn<PageServices['complete']>()
      .mockResolvedValue({ id: 1, outcome: 'known', abstract: true }),
    remove: vi.fn<PageServices['remove']>().mockResolvedValue(undefined),
    restore: vi.fn<PageServices['restore']>().mockResolvedValue([]),
    openPaper: vi.fn<PageServices['openPaper']>().mockResolvedValue(undefined),
    addFeedback: vi.fn<PageServices['addFeedback']>().mockResolvedValue({}),
    undo: vi.fn<PageServices['undo']>().mockResolvedValue({ undone: true, kept: 0 }),
    editSwitches: vi.fn<PageServices['editSwitches']>().mockResolvedValue(undefined),
    fetchPage: () => Promise.resolve(undefined),
    hasChanged: () => false,
    isGone: () => false,
    wait: () => Promise.resolve(),
    repeat: () => undefined,
    pause: () => Promise.resolve(),
    painted: () => Promise.resolve(),
    seen: ALL_SEEN,
    textsOf: () => ({ mark: '' }),
    log: () => undefined,
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

export function rowsOf(n: number, services: PageServices): Row[] {
  const events = {
    onPress: () => undefined,
    onPoint: () => undefined,
    onLeave: () => undefined,
    onOpen: () => undefined,
  };
  return Array.from({ length: n }, (_, i) => new Row(paperOf(i), services, events));
}

/** The status of a paper that was saved on an earlier visit. */
export function savedBefore(id: number, annotations: Annotations = {}): RowStatus {
  return { kind: 'saved', id, annotations, abstractPending: false, here: false };
}
