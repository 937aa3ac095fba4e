/** A page's session: answers from the worker, whenever they come, never undo what a press has done since. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageSession } from '@/entrypoints/reader.content/page/session.ts';
import { toSwitches } from '@/lib/settings/switches.ts';
import { setLists, setMentions } from '@/lib/settings/edit-switches.ts';
import { inventedCards, searchPage } from '../../pages/huggingface-search.ts';
import { openPage, openSession } from './open-session.ts';
import { quickServices } from './test-services.ts';
import { speakEnglish } from '../../components/setup.ts';
import { click } from '../../components/trusted.ts';
import { wordsOf } from '../../components/words.ts';
import { until } from '../../components/until.ts';

afterEach(() => {
  document.documentElement.replaceChildren();
  vi.restoreAllMocks();
  speakEnglish();
});

describe('the session of a page', () => {
  it('keeps what was saved while an answer was on its way', async () => {
    const { session, questions, states } = await openSession(2);
    const refreshed = session.refresh();
    await until(() => questions.length === 2);
    await session.clip();
    questions[1]?.answer([{}, {}]);
    await refreshed;
    expect(states()).toEqual([{ saved: 1 }, { saved: 2 }]);
  });

  it('looks up once more, not once per change, what changed during a look-up', async () => {
    const { session, questions, states } = await openSession(2);
    const refreshed = session.refresh();
    await until(() => questions.length === 2);
    for (let i = 0; i < 5; i++) void session.refresh();
    questions[1]?.answer([{}, {}]);
    await until(() => questions.length === 3);
    questions[2]?.answer([{ saved: 7 }, {}]);
    await refreshed;
    expect(questions).toHaveLength(3);
    expect(states()).toEqual([{ saved: 7 }, {}]);
  });

  it('does not remove a paper that was saved before: its mark opens the card', async () => {
    const { services, part } = await openSession(2, [{ saved: 3, annotations: { note: 'Why we cite it' } }]);
    const [first] = part('mark');
    click(first?.querySelector('button') ?? document);
    const [card] = await until(() => part('card').length > 0 && part('card'));
    expect(wordsOf(card?.querySelector('.note'))).toBe('Why we cite it');
    expect(services.remove).not.toHaveBeenCalled();
  });

  it('undoes a save by a second press of the same mark', async () => {
    const { services, part, states } = await openSession(2);
    const [first] = part('mark');
    const button = first?.querySelector('button') ?? document;
    click(button);
    await until(() => states()[0]?.saved === 1);
    await until(() => first?.querySelector('svg.accent'));
    click(button);
    await until(() => states()[0]?.saved === undefined);
    expect(services.remove).toHaveBeenCalledWith([1]);
  });

  it('selects rows with the shift key, and saves none of them by that', async () => {
    const { services, part } = await openSession(4);
    const buttons = part('mark').map((root) => root.querySelector('button') ?? document);
    click(buttons[0] ?? document, { shiftKey: true });
    click(buttons[2] ?? document, { shiftKey: true });
    const pressed = () => part('mark').map((root) => root.querySelector('[aria-pressed="true"]') !== null);
    await until(() => pressed().filter(Boolean).length === 3);
    expect(pressed()).toEqual([true, true, true, false]);
    expect(services.save).not.toHaveBeenCalled();
  });

  it('leaves nothing on the page when it is stopped', async () => {
    const { session } = await openSession(3);
    expect(document.querySelectorAll('[data-offprint]').length).toBeGreaterThan(3);
    session.stop();
    expect(document.querySelectorAll('[data-offprint]')).toHaveLength(0);
  });

  it('leaves nothing on the page at whichever pause of its first scan it is stopped', async () => {
    const html = searchPage(inventedCards(3));
    vi.stubGlobal('location', new URL('https://huggingface.co/papers?q=x'));
    const left: number[] = [];
    for (let stopAt = 1, pauses = 1; stopAt <= pauses; stopAt++) {
      const page = new DOMParser().parseFromString(html, 'text/html');
      document.documentElement.replaceChildren(...page.documentElement.childNodes);
      pauses = 0;
      const pause = async () => {
        if (++pauses === stopAt) session.stop();
      };
      const session = new PageSession(window, quickServices({ pause, painted: pause }));
      await session.scan();
      if (pauses >= stopAt) left.push(document.querySelectorAll('[data-offprint]').length);
      else session.stop();
    }
    expect(left.length).toBeGreaterThan(0);
    expect(left.filter((n) => n > 0)).toEqual([]);
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

  it('marks links in a text while that is switched on, and leaves them out of all counts', async () => {
    const text = '<p>As <a href="https://arxiv.org/abs/2512.00001">others</a> have it.</p>';
    const { session, questions } = await openSession(3, [], text);
    const mentions = () => document.querySelectorAll('[data-offprint="mention"]').length;
    expect([mentions(), session.reading().papers.length]).toEqual([1, 3]);
    const followed = session.follow(setMentions(toSwitches(undefined), new URL(location.href), false));
    await until(() => questions.length === 2);
    questions[1]?.answer([]);
    await followed;
    expect(mentions()).toBe(0);
  });
});

describe('on a page whose list is only likely to be one of papers', () => {
  const titles = ['Fog over Quiet Harbours', 'Lanterns of the Outer Pier', 'Nets and Their Menders'];
  const people = ['Ada Vane, Bo Quill', 'Cy Reed, Di Stone', 'Ed Thorn, Flo Umber'];
  const rows = titles.map((title, i) => `<tr><td>${title}</td><td>${people[i]}</td></tr>`);
  const html = `<title>Fog</title><main><h1>Spring</h1><table>${rows.join('')}</table>
    <p><a href="https://arxiv.org/abs/2512.00001">arXiv</a></p></main>`;
  const loadClassifiers = () =>
    Promise.resolve({ title: () => 0.7, person: (text: string) => (titles.includes(text) ? 0.1 : 0.9) });

  it('offers its papers, and marks them once the user says that they are', async () => {
    const switches = setMentions(toSwitches(undefined), new URL('https://fog.example.org/'), true);
    const { session, questions } = await openPage('https://fog.example.org/list', html, 1, [], {
      loadClassifiers,
    });
    await session.follow(switches);
    expect(session.reading()).toMatchObject({ unsure: 3, papers: [] });
    const followed = session.follow(setLists(switches, new URL(location.href), 'page', true));
    await until(() => questions.length === 2);
    questions[1]?.answer([]);
    await followed;
    expect(session.reading().papers.map(({ paper }) => paper.title)).toEqual(titles);
    expect(session.reading().unsure).toBeUndefined();
  });
});

it('fetches no abstract of a paper saved on an earlier visit until the user asks', async () => {
  const { session, services } = await openSession(2, [{ saved: 1, abstractPending: true }, { saved: 2 }]);
  const fetchPage = vi.spyOn(services, 'fetchPage');
  expect(session.reading()).toMatchObject({ missing: 1, fetching: 0 });
  expect(fetchPage).not.toHaveBeenCalled();
  await session.fetchAbstracts();
  await until(() => fetchPage.mock.calls.length === 1);
  session.stop();
});
