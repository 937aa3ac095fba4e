/**
 * The worker writes the switches: edits made at once are all kept, and a page changes only what is its own.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerSwitchMessages, editSwitches } from '@/entrypoints/background/switches.ts';
import { readSwitches } from '@/entrypoints/shared/stored-switches.ts';
import * as messages from '@/lib/messages.ts';
import type { SwitchEdit } from '@/lib/settings/edit-switches.ts';

type Handler = (message: { data: { edit: unknown }; sender: object }) => Promise<void>;
let answer: Handler;

beforeEach(() => {
  fakeBrowser.reset();
  const listen = vi.spyOn(messages, 'onMessage').mockReturnValue(() => undefined);
  answerSwitchMessages();
  answer = listen.mock.calls[0]?.[1] as unknown as Handler;
});
afterEach(() => vi.restoreAllMocks());

/** Sends an edit as a page of this address does, or as the extension's own where there is none. */
function send(edit: unknown, url?: string): Promise<void> {
  const own = { url: fakeBrowser.runtime.getURL('/options.html') };
  return answer({ data: { edit }, sender: url === undefined ? own : { url, tab: { id: 7 } } });
}

describe('the switches', () => {
  it('keep all of many edits that are made at once', async () => {
    const hosts = Array.from({ length: 20 }, (_, i) => `site${i}.example`);
    await Promise.all(
      hosts.map((host) => editSwitches({ kind: 'off', reach: 'site', url: `https://${host}/` })),
    );
    expect((await readSwitches()).sites).toEqual(hosts);
  });

  it('go on after a write that failed', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(new Error('no room'));
    const failing = editSwitches({ kind: 'singleKeys', on: false });
    const next = editSwitches({ kind: 'folded', on: true, url: 'https://a.example/' });
    await expect(failing).rejects.toThrow('no room');
    await next;
    expect(await readSwitches()).toMatchObject({ folded: ['a.example'] });
  });

  it.each<[string, SwitchEdit | object, string | undefined, boolean]>([
    [
      'about itself, by a page',
      { kind: 'off', reach: 'page', url: 'https://a.example/1' },
      'https://a.example/2',
      true,
    ],
    [
      'about another site, by a page',
      { kind: 'off', reach: 'site', url: 'https://b.example/' },
      'https://a.example/',
      false,
    ],
    ['about all pages, by a page', { kind: 'singleKeys', on: false }, 'https://a.example/', false],
    ['about any, by the extension', { kind: 'singleKeys', on: false }, undefined, true],
    ['that is none', { kind: 'all' }, undefined, false],
  ])('take an edit %s: %#', async (_, edit, url, taken) => {
    const before = await readSwitches();
    const said = await send(edit, url).catch(String);
    expect(said === undefined).toBe(taken);
    expect(said ?? 'Refused').toMatch(/Refused to a page|was expected|Refused/);
    expect(JSON.stringify(await readSwitches()) !== JSON.stringify(before)).toBe(taken);
  });
});
