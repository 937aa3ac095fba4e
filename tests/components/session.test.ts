/** A page's session: answers from the worker, whenever they come, never undo what a press has done since. */
import './setup.ts';
import { afterEach, expect, it, vi } from 'vitest';
import type { Port } from '@/components/page/port.ts';
import { PageSession } from '@/components/page/session.ts';
import type { RowState } from '@/lib/messages.ts';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';

afterEach(() => document.documentElement.replaceChildren());

/** A port whose `seen` is answered when the test says so. */
function slowPort() {
  const questions: { answer: (states: RowState[]) => void }[] = [];
  const port: Port = {
    seen: () => new Promise((answer) => questions.push({ answer })),
    save: vi
      .fn<Port['save']>()
      .mockImplementation((papers) =>
        Promise.resolve(papers.map((_, i) => ({ id: i + 1, outcome: 'added', abstract: true }))),
      ),
    remove: vi.fn<Port['remove']>().mockResolvedValue(undefined),
    restore: vi.fn<Port['restore']>().mockResolvedValue([]),
    fetchPage: () => Promise.resolve(undefined),
    wait: () => Promise.resolve(),
    pause: () => Promise.resolve(),
    drawn: () => Promise.resolve(),
    words: () => ({ mark: '' }),
  };
  return { port, questions };
}

function openSession(papers: number) {
  return openPage('https://huggingface.co/papers?q=x', searchPage(inventedCards(papers)), papers);
}

async function openPage(address: string, html: string, papers: number) {
  vi.stubGlobal('location', new URL(address));
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceChildren(...page.documentElement.childNodes);
  const { port, questions } = slowPort();
  const session = new PageSession(window, port);
  const scanned = session.scan();
  await vi.waitUntil(() => questions.length === 1);
  questions[0]?.answer(Array.from({ length: papers }, () => ({})));
  await scanned;
  return { session, questions, states: () => session.reading().papers.map(({ state }) => state) };
}

it('keeps what was saved while an answer was on its way', async () => {
  const { session, questions, states } = await openSession(2);
  const refreshed = session.refresh();
  await vi.waitUntil(() => questions.length === 2);
  await session.clip();
  questions[1]?.answer([{}, {}]);
  await refreshed;
  expect(states()).toEqual([{ saved: 1 }, { saved: 2 }]);
});

it('asks once more, not once per change, for what changed while it asked', async () => {
  const { session, questions, states } = await openSession(2);
  const refreshed = session.refresh();
  await vi.waitUntil(() => questions.length === 2);
  for (let i = 0; i < 5; i++) void session.refresh();
  questions[1]?.answer([{}, {}]);
  await vi.waitUntil(() => questions.length === 3);
  questions[2]?.answer([{ saved: 7 }, {}]);
  await refreshed;
  expect(questions).toHaveLength(3);
  expect(states()).toEqual([{ saved: 7 }, {}]);
});

it('names the papers that a paper’s own page links to, and none on a list', async () => {
  const html = `<head><meta name="citation_title" content="A paper of its own">
    <meta name="citation_doi" content="10.1000/own"></head><body><h1>A paper of its own</h1>
    <a href="https://doi.org/10.1000/own">doi</a> <a href="https://arxiv.org/pdf/2601.00002v1">[1]</a>
    <a href="/about">about</a> <a href="https://doi.org/10.1000/other">[2]</a></body>`;
  const { session } = await openPage('https://journal.example/article/1', html, 1);
  expect(await session.links()).toEqual(['arxiv:2601.00002', 'doi:10.1000/other']);
  const { session: list } = await openSession(2);
  expect(await list.links()).toEqual([]);
});
