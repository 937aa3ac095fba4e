/** A page that goes on changing under its marks, and a library that does not always answer. */
import '../../components/setup.ts';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { PageServices } from '@/entrypoints/reader.content/page/page-services.ts';
import { retryPause } from '@/lib/schedule.ts';
import { speakEnglish } from '../../components/setup.ts';
import { click } from '../../components/trusted.ts';
import { until } from '../../components/until.ts';
import { openSession } from './open-session.ts';

afterEach(() => {
  document.documentElement.replaceChildren();
  vi.restoreAllMocks();
  speakEnglish();
});

const links = () => [...document.querySelectorAll<HTMLAnchorElement>('h3 a')];
const markOf = (link: Element | undefined) =>
  link?.closest('h3')?.querySelectorAll('[data-offprint="mark"]') ?? [];
const savedIds = (services: PageServices) =>
  vi.mocked(services.save).mock.calls.map(([papers]) => papers.map(({ ids }) => ids[0]));

/** Makes a row's links and words those of another paper, as a page that keeps its elements does. */
function become(link: HTMLAnchorElement | undefined, id: string, title: string): void {
  for (const one of link?.closest('article')?.querySelectorAll('a') ?? [])
    one.setAttribute('href', `/papers/${id}`);
  const [text] = link?.childNodes ?? [];
  if (text) text.nodeValue = title;
}

describe('a mark whose row becomes another paper in place', () => {
  it('is the new paper’s: a press saves what stands beside it', async () => {
    const { part, services, questions } = await openSession(2, [{ saved: 3 }], '', {
      hasChanged: () => true,
    });
    become(links()[0], '2512.00009', 'A paper that came in place');
    click(part('mark')[0]?.querySelector('button') ?? document);
    await until(() => questions.length === 2);
    questions[1]?.answer([{}, {}]);
    await until(() => savedIds(services).length === 1);
    expect(savedIds(services)).toEqual([['arxiv:2512.00009']]);
    expect(vi.mocked(services.save).mock.calls[0]?.[0][0]?.title).toBe('A paper that came in place');
    expect(markOf(links()[0])).toHaveLength(1);
  });

  it('saves the paper that has swapped its place with another', async () => {
    const { part, services, states } = await openSession(2, [], '', { hasChanged: () => true });
    const [one, two] = links().map((link) => ({ href: link.getAttribute('href'), title: link.textContent }));
    become(links()[0], two?.href?.slice(8) ?? '', two?.title ?? '');
    become(links()[1], one?.href?.slice(8) ?? '', one?.title ?? '');
    click(part('mark')[0]?.querySelector('button') ?? document);
    await until(() => savedIds(services).length === 1);
    expect(savedIds(services)).toEqual([[`arxiv:${two?.href?.slice(8)}`]]);
    await until(() => states().some(({ saved }) => saved));
    expect(links().map((link) => markOf(link).length)).toEqual([1, 1]);
  });

  it('does nothing where the row is gone', async () => {
    const { part, services, questions } = await openSession(3, [], '', { hasChanged: () => true });
    const button = part('mark')[1]?.querySelector('button') ?? document;
    links()[1]?.closest('article')?.remove();
    click(button);
    await until(() => questions.length === 2);
    questions[1]?.answer([]);
    await until(() => document.querySelectorAll('[data-offprint="mark"]').length === 2);
    expect(services.save).not.toHaveBeenCalled();
  });

  it('takes the new title of the same paper, and does not ask again for it', async () => {
    const { session, questions } = await openSession(2);
    const id = links()[0]?.getAttribute('href')?.slice(8) ?? '';
    become(links()[0], id, 'Its title, once it was loaded');
    await session.scan();
    expect(session.reading().papers[0]?.paper.title).toBe('Its title, once it was loaded');
    expect(questions).toHaveLength(1);
  });
});

describe('a library that does not answer', () => {
  it('is asked again after ever longer pauses, until no row is new that is saved', async () => {
    const waits: { ms: number; end: () => void }[] = [];
    const wait = (ms: number) => new Promise<void>((end) => waits.push({ ms, end }));
    const { session, questions, states } = await openSession(2, [], '', { wait });
    const refreshed = session.refresh();
    waits.shift()?.end();
    for (const failures of [0, 1, 2]) {
      await until(() => questions.length === failures + 2);
      questions.at(-1)?.fail(new Error('The worker was stopped'));
      await until(() => waits.length > 0);
      expect(waits[0]?.ms).toBe(retryPause(failures));
      expect(session.reading().unanswered).toBe(true);
      waits.shift()?.end();
    }
    await refreshed;
    await until(() => questions.length === 5);
    questions[4]?.answer([{ saved: 7 }, {}]);
    await until(() => states()[0]?.saved === 7);
    expect(session.reading()).not.toHaveProperty('unanswered');
  });

  it('has the page read all the same', async () => {
    const opened = openSession(2, [], '', {
      lookUp: () => Promise.reject(new Error('no answer')),
      wait: () => new Promise(() => undefined),
    });
    await Promise.race([
      opened,
      until(() => document.querySelectorAll('[data-offprint="mark"]').length === 2),
    ]);
    expect(document.querySelectorAll('[data-offprint="mark"]')).toHaveLength(2);
  });

  it('is not taken for one that has not the paper: a press does not undo an earlier save', async () => {
    const { part, services, states } = await openSession(2, [], '', {
      save: vi.fn<PageServices['save']>().mockResolvedValue({
        papers: [{ id: 5, outcome: 'known', abstract: true }],
      }),
    });
    const button = part('mark')[0]?.querySelector('button') ?? document;
    click(button);
    await until(() => states()[0]?.saved === 5);
    click(button);
    await until(() => part('card').length > 0);
    expect(services.remove).not.toHaveBeenCalled();
  });
});

it('fetches no page of a paper that was removed elsewhere while its abstract was queued', async () => {
  const asked: string[] = [];
  const { session, questions } = await openSession(
    3,
    [1, 2, 3].map((saved) => ({ saved, abstractPending: true })),
    '',
    {
      fetchPage: (url) => {
        asked.push(url);
        return new Promise(() => undefined);
      },
    },
  );
  await session.fetchAbstracts();
  await until(() => asked.length === 1);
  const refreshed = session.refresh();
  await until(() => questions.length === 2);
  questions[1]?.answer([{ saved: 1, abstractPending: true }, {}, { saved: 3, abstractPending: true }]);
  await refreshed;
  expect(session.reading().fetching).toBe(2);
});

it('says that the page must be loaded again, and does nothing else, once the extension is gone', async () => {
  const isGone = vi.fn<() => boolean>().mockReturnValue(true);
  const { part, services } = await openSession(2, [], '', { isGone });
  click(part('mark')[0]?.querySelector('button') ?? document);
  expect(isGone).toHaveBeenCalled();
  expect(services.save).not.toHaveBeenCalled();
});
