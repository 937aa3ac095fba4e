/** Tests fetching a paper's own page: which permission is requested, and that it is given back afterwards. */
import '../../components/setup.ts';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { fetchPaper } from '@/entrypoints/shared/fetch-paper.ts';
import { onMessage } from '@/lib/messages.ts';
import { arxivPaper } from '../../pages/arxiv.ts';

const ID = 'arxiv:2601.00001';
const PAGE = 'https://arxiv.org/abs/2601.00001';
const card = {
  id: '2601.00001',
  title: 'Sparse Codes of Thought',
  abstract: 'We look at thoughts, sparsely.',
};
const origins = ['*://arxiv.org/*'];

const contains = vi.fn<() => Promise<boolean>>();
const request = vi.fn<() => Promise<boolean>>();
const remove = vi.fn<() => Promise<boolean>>();
const fetched = vi.fn<(url: string) => Promise<object>>();
let saved: string[];

beforeAll(() => {
  vi.stubGlobal('fetch', fetched);
  onMessage('savePapers', ({ data }) => {
    saved.push(...data.papers.map(({ title }) => title));
    return { papers: [] };
  });
});
beforeEach(() => {
  saved = [];
  Object.assign(fakeBrowser.permissions, { contains, request, remove });
  contains.mockResolvedValue(false);
  request.mockResolvedValue(true);
  remove.mockResolvedValue(true);
  fetched.mockResolvedValue({ ok: true, url: PAGE, text: async () => arxivPaper(card) });
});
afterEach(() => vi.clearAllMocks());

describe('fetching a paper', () => {
  it('saves the paper from its own page, and gives the permission back', async () => {
    await fetchPaper([ID]);
    expect(fetched.mock.calls).toEqual([[PAGE, { signal: expect.any(AbortSignal) }]]);
    expect(saved).toEqual([card.title]);
    expect(remove.mock.calls).toEqual([[{ origins }]]);
  });

  it('keeps a permission that existed before', async () => {
    contains.mockResolvedValue(true);
    await fetchPaper([ID]);
    expect(saved).toEqual([card.title]);
    expect(remove).not.toHaveBeenCalled();
  });

  it('requests the permission before it awaits anything, while the click still counts', async () => {
    const fetching = fetchPaper([ID]);
    expect(request.mock.calls).toEqual([[{ origins }]]);
    await fetching;
  });

  it('fetches nothing without permission, or for an id without a known page', async () => {
    request.mockResolvedValue(false);
    await expect(fetchPaper([ID])).rejects.toThrow('not allowed to read');
    await expect(fetchPaper(['unknown:1'])).rejects.toThrow('not allowed to read');
    expect(fetched).not.toHaveBeenCalled();
  });

  it('saves nothing if the page is of another paper or cannot be loaded, and still gives the permission back', async () => {
    fetched.mockResolvedValueOnce({
      ok: true,
      url: PAGE,
      text: async () => arxivPaper({ ...card, id: '2601.00002' }),
    });
    await expect(fetchPaper(['arxiv:2601.00009'])).rejects.toThrow('does not describe this paper');
    fetched.mockResolvedValueOnce({ ok: false });
    await expect(fetchPaper([ID])).rejects.toThrow('could not be loaded');
    expect(saved).toEqual([]);
    expect(remove).toHaveBeenCalledTimes(2);
  });
});
