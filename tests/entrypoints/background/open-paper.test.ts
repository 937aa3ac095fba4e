/** The worker opens the library at a paper: for a page in front, and beside it. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerOpenPaper } from '@/entrypoints/background/open-paper.ts';
import * as messages from '@/lib/messages.ts';

type Handler = (message: { data: { id: unknown }; sender: object }) => Promise<void>;
let answer: Handler;
const PAGE = 'https://example.org/list';

beforeEach(() => {
  fakeBrowser.reset();
  const listen = vi.spyOn(messages, 'onMessage').mockReturnValue(() => undefined);
  answerOpenPaper();
  answer = listen.mock.calls[0]?.[1] as unknown as Handler;
});
afterEach(() => vi.restoreAllMocks());

describe('the library', () => {
  it('is opened at the paper, beside the tab that asks', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await answer({ data: { id: 12 }, sender: { url: PAGE, tab: { id: 7, index: 3, active: true } } });
    expect(create.mock.calls).toEqual([
      [{ url: expect.stringMatching(/\/library\.html\?paper=12$/), index: 4, openerTabId: 7 }],
    ]);
  });

  it.each([
    ['a page that is not in front', { id: 12 }, { url: PAGE, tab: { id: 7, index: 3, active: false } }],
    ['a sender without a tab', { id: 12 }, { url: PAGE }],
    ['what is no id', { id: '12&q=x' }, { url: PAGE, tab: { id: 7, index: 3, active: true } }],
    ['an id below 1', { id: 0 }, { url: PAGE, tab: { id: 7, index: 3, active: true } }],
  ])('is not opened for %s', async (_, data, sender) => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create');
    await expect(answer({ data, sender })).rejects.toMatchObject({ name: 'Refused' });
    expect(create).not.toHaveBeenCalled();
  });
});
