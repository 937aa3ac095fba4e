/**
 * Who asks, and what a tab was told: by the browser's word, over the worker's death, until the browser ends.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
});
afterEach(() => vi.restoreAllMocks());

const tab = { id: 7 } as never;
const senderOf = async (sender: object) =>
  (await import('@/entrypoints/background/sender.ts')).senderOf(sender);
const disclosures = async () =>
  (await import('@/entrypoints/background/session-disclosures.ts')).sessionDisclosures;

describe('the sender of a message', () => {
  it('is a page where a script in a tab asks, and the extension where one of its own pages does', async () => {
    const own = fakeBrowser.runtime.getURL('/library.html');
    expect(await senderOf({ tab, url: own })).toEqual({ kind: 'extension' });
    expect(await senderOf({ url: own })).toEqual({ kind: 'extension' });
    expect(await senderOf({ tab, url: 'https://arxiv.org/' })).toMatchObject({ kind: 'page' });
  });

  it('is a page where its address only has that of the extension in it', async () => {
    const own = fakeBrowser.runtime.getURL('/');
    for (const url of [`https://evil.example/?${own}`, `https://evil.example/${own}`])
      expect(await senderOf({ tab, url })).toMatchObject({ kind: 'page' });
  });

  it('is nobody where the browser says neither address nor tab', async () => {
    for (const sender of [{}, { tab }, { url: 'https://arxiv.org/' }])
      await expect(senderOf(sender)).rejects.toThrow('Nothing is known');
  });

  it('names the tab alike in each worker of this run of the browser, and otherwise in the next', async () => {
    const nameOf = async (id: number) => {
      const sender = await senderOf({ tab: { id }, url: 'https://arxiv.org/' });
      return sender.kind === 'page' ? sender.tab : '';
    };
    const first = await nameOf(7);
    expect(first).toMatch(/^[0-9a-f-]{36} 7$/);
    expect([await nameOf(7), await nameOf(8)]).toEqual([first, first.replace(/7$/, '8')]);
    vi.resetModules();
    expect(await nameOf(7)).toBe(first);
    await fakeBrowser.storage.session.clear();
    // The worker that is running keeps the name; the browser's next run has none of it.
    expect(await nameOf(7)).toBe(first);
    vi.resetModules();
    const next = await nameOf(7);
    expect(next).not.toBe(first);
    expect((await fakeBrowser.storage.session.get('session'))['session']).toBe(next.slice(0, -2));
  });
});

describe('what a tab was told of', () => {
  it('is all of it, told at once or in turn, and of no other tab', async () => {
    const told = await disclosures();
    expect(await told.has('a', [1])).toBe(false);
    expect(await told.has('a', [])).toBe(true);
    await Promise.all([told.add('a', [1, 2]), told.add('a', [3]), told.add('b', [4])]);
    expect(await told.has('a', [1, 2, 3])).toBe(true);
    expect(await told.has('a', [1, 4])).toBe(false);
    expect(await told.has('b', [4])).toBe(true);
  });

  it('outlives the worker, and is lost with the browser', async () => {
    await (await disclosures()).add('a', [1]);
    vi.resetModules();
    const later = await disclosures();
    await later.add('a', [2]);
    expect(await later.has('a', [1, 2])).toBe(true);
    await fakeBrowser.storage.session.clear();
    expect(await later.has('a', [1])).toBe(false);
  });

  it('goes on after what could not be stored, and forgets the oldest beyond its limit', async () => {
    const told = await disclosures();
    const full = new Error('full');
    const set = vi.spyOn(fakeBrowser.storage.session, 'set');
    set.mockRejectedValueOnce(full).mockRejectedValueOnce(full);
    const failing = told.add('a', [1]);
    const next = told.add('a', [2]);
    await expect(failing).rejects.toThrow('full');
    await next;
    expect([await told.has('a', [1]), await told.has('a', [2])]).toEqual([false, true]);
    await told.add(
      'a',
      Array.from({ length: 20_000 }, (_, i) => i + 10),
    );
    expect([await told.has('a', [2]), await told.has('a', [10, 20_009])]).toEqual([false, true]);
  });
});
