/** The queue fetches one abstract at a time, with pauses between them; a failed one is kept for later. */
import '../../components/setup.ts';
import { describe, expect, it, vi } from 'vitest';
import { AbstractQueue, MIN_INTERVAL } from '@/entrypoints/reader.content/page/abstract-queue.ts';
import type { PageServices } from '@/entrypoints/reader.content/page/page-services.ts';
import { identify } from '@/lib/addresses/index.ts';
import { toPaper, type Paper } from '@/lib/paper.ts';
import { arxivPaper } from '../../pages/arxiv.ts';
import { until } from '../../components/until.ts';

const paper = (n: number): Paper => {
  const checked = toPaper(
    { title: `Paper number ${n}`, url: `https://arxiv.org/abs/2601.0000${n}` },
    { identify },
  );
  if (!checked.ok) throw new Error(checked.reason);
  return checked.paper;
};

/** Services whose clock is ours: each wait ends when it is let go. */
function servicesOf(fetchPage: PageServices['fetchPage']) {
  const waits: { ms: number; end: () => void }[] = [];
  const complete = vi
    .fn<PageServices['complete']>()
    .mockResolvedValue({ id: 1, outcome: 'known', abstract: true });
  const wait = (ms: number) => new Promise<void>((end) => waits.push({ ms, end }));
  return { services: { identify, fetchPage, complete, wait, log: () => undefined }, waits, complete };
}
const page = (n: number) =>
  new DOMParser().parseFromString(
    arxivPaper({ id: `2601.0000${n}`, title: `Paper number ${n}`, abstract: `We find thing ${n}.` }),
    'text/html',
  );

describe('the queue', () => {
  it('reads one page, rests, reads the next, and asks for none twice', async () => {
    const asked: string[] = [];
    const { services, waits, complete } = servicesOf((url) => {
      asked.push(url);
      return Promise.resolve(page(Number(url.at(-1))));
    });
    const queue = new AbstractQueue(services);
    for (const n of [1, 2, 1]) queue.add(n, paper(n));
    await until(() => waits.length === 1);
    expect(asked).toEqual(['https://arxiv.org/abs/2601.00001']);
    expect([queue.length, waits[0]?.ms]).toEqual([1, MIN_INTERVAL]);
    waits[0]?.end();
    await until(() => waits.length === 2);
    expect(asked).toEqual(['https://arxiv.org/abs/2601.00001', 'https://arxiv.org/abs/2601.00002']);
    expect(complete.mock.calls.map(([id, paper, url]) => [id, paper.abstract, url])).toEqual([
      [1, 'We find thing 1.', 'https://arxiv.org/abs/2601.00001'],
      [2, 'We find thing 2.', 'https://arxiv.org/abs/2601.00002'],
    ]);
  });

  it('leaves an abstract pending where its page cannot be read, and goes on', async () => {
    const { services, waits, complete } = servicesOf((url) =>
      url.endsWith('1') ? Promise.reject(new Error('offline')) : Promise.resolve(page(2)),
    );
    const queue = new AbstractQueue(services);
    queue.add(1, paper(1));
    queue.add(2, paper(2));
    await until(() => waits.length === 1);
    expect(complete).not.toHaveBeenCalled();
    waits[0]?.end();
    await until(() => waits.length === 2);
    expect(complete).toHaveBeenCalledOnce();
  });

  it('does not fetch what was removed while it waited, or while the queue rests', async () => {
    const asked: string[] = [];
    const { services, waits } = servicesOf((url) => {
      asked.push(url);
      return Promise.resolve(page(Number(url.at(-1))));
    });
    const queue = new AbstractQueue(services);
    for (const n of [1, 2, 3]) queue.add(n, paper(n));
    await until(() => waits.length === 1);
    // The next one stands first in the queue now, and is not fetched yet.
    queue.drop(paper(2));
    expect([queue.length, queue.has(paper(2)), queue.has(paper(3))]).toEqual([1, false, true]);
    waits[0]?.end();
    await until(() => waits.length === 2);
    expect(asked.map((url) => url.at(-1))).toEqual(['1', '3']);
    queue.add(2, paper(2));
    waits[1]?.end();
    await until(() => waits.length === 3);
    expect(asked.map((url) => url.at(-1))).toEqual(['1', '3', '2']);
  });

  it('ends the request for a paper that is removed, or when all is over, and completes nothing then', async () => {
    const signals: AbortSignal[] = [];
    let answer: (page: Document) => void = () => undefined;
    const { services, waits, complete } = servicesOf((_, signal) => {
      signals.push(signal);
      return new Promise((resolve) => (answer = resolve));
    });
    const changes: number[] = [];
    const queue: AbstractQueue = new AbstractQueue(services, undefined, () => changes.push(queue.length));
    queue.add(1, paper(1));
    await until(() => signals.length === 1);
    expect(queue.length).toBe(1);
    queue.drop(paper(9));
    expect(signals[0]?.aborted).toBe(false);
    queue.drop(paper(1));
    expect(signals[0]?.aborted).toBe(true);
    answer(page(1));
    await until(() => waits.length === 1);
    expect([complete.mock.calls.length, changes.at(-1)]).toEqual([0, 0]);
    queue.add(2, paper(2));
    waits[0]?.end();
    await until(() => signals.length === 2);
    queue.stop();
    expect([signals[1]?.aborted, queue.length]).toEqual([true, 1]);
  });

  it('says once that a page has no abstract', async () => {
    const { services, waits, complete } = servicesOf(() =>
      Promise.resolve(new DOMParser().parseFromString('<p>Moved.</p>', 'text/html')),
    );
    new AbstractQueue(services).add(1, paper(1));
    await until(() => waits.length === 1);
    expect(complete.mock.calls).toEqual([[1, paper(1), 'https://arxiv.org/abs/2601.00001']]);
  });
});
