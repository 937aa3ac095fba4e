/**
 * The worker injects the reader into documents that ask for it, and registers it on the sites that the user
 * added.
 */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';

type Script = Parameters<typeof fakeBrowser.scripting.registerContentScripts>[0][number];

const NAMED = ['*://arxiv.org/list/*', '*://*.wikipedia.org/wiki/*'];
const NAMED_GRANTS = ['*://arxiv.org/*', '*://*.wikipedia.org/*'];
const EVENTS = {
  'permissions.onAdded': fakeBrowser.permissions.onAdded,
  'permissions.onRemoved': fakeBrowser.permissions.onRemoved,
  'runtime.onInstalled': fakeBrowser.runtime.onInstalled,
};

let granted: string[];
let registered: Map<string, Script>;
/**
 * What listens to each event: the browser keeps this over a worker's death, a worker's own variables it does
 * not.
 */
let listeners: Map<string, () => void>;

beforeEach(async () => {
  granted = [];
  registered = new Map();
  listeners = new Map();
  for (const [name, event] of Object.entries(EVENTS))
    Object.assign(event, { addListener: (listener: () => void) => void listeners.set(name, listener) });
  vi.spyOn(fakeBrowser.runtime, 'getManifest').mockReturnValue({
    manifest_version: 3,
    name: 'Offprint',
    version: '1',
    host_permissions: NAMED,
  });
  Object.assign(fakeBrowser.permissions, { getAll });
  Object.assign(fakeBrowser.scripting, { registerContentScripts, unregisterContentScripts });
  await wake();
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.clearAllMocks();
});

const getAll = vi.fn(async () => ({ permissions: [], origins: [...NAMED_GRANTS, ...granted] }));
// As browsers do: an id that is taken, or not there, is an error, and nothing is done.
const registerContentScripts = vi.fn(async (scripts: Script[]) => {
  if (scripts.some(({ id }) => registered.has(id))) throw new Error('Duplicate script ID');
  for (const script of scripts) registered.set(script.id, script);
});
const unregisterContentScripts = vi.fn(async ({ ids }: { ids: string[] }) => {
  for (const id of ids) if (!registered.delete(id)) throw new Error(`Nonexistent script ID '${id}'`);
});

/**
 * Starts a new worker: loads its module again, which registers its listeners before anything is awaited.
 */
async function wake(): Promise<void> {
  vi.resetModules();
  listeners.clear();
  const { keepReaderRegistered } = await import('@/entrypoints/background/access.ts');
  keepReaderRegistered();
}
const fire = (event: string) => listeners.get(event)?.();
const scripts = () => [...registered.values()].map(({ js, matches }) => ({ js, matches }));
const reader = (...matches: string[]) => [{ js: ['/content-scripts/reader.js'], matches }];

describe.each(Object.keys(EVENTS))('on %s', (event) => {
  it('registers the content script on the added sites alone', async () => {
    granted = ['*://blog.example.org/*', '*://www.example.net/*'];
    fire(event);
    await vi.waitFor(() =>
      expect(scripts()).toEqual(reader('*://blog.example.org/*', '*://www.example.net/*')),
    );
  });

  it('registers nothing where no site was added', async () => {
    fire(event);
    await vi.waitFor(() => expect(unregisterContentScripts).toHaveBeenCalled());
    expect(scripts()).toEqual([]);
    expect(registerContentScripts).not.toHaveBeenCalled();
  });

  it('replaces what was registered before', async () => {
    granted = ['*://blog.example.org/*', '*://www.example.net/*'];
    fire(event);
    await vi.waitFor(() => expect(scripts()).toHaveLength(1));
    granted = ['*://www.example.net/*'];
    fire(event);
    await vi.waitFor(() => expect(scripts()).toEqual(reader('*://www.example.net/*')));
  });

  it('replaces it also in a worker that was stopped and started again', async () => {
    granted = ['*://blog.example.org/*'];
    fire(event);
    await vi.waitFor(() => expect(scripts()).toHaveLength(1));
    await wake();
    granted = [];
    fire(event);
    await vi.waitFor(() => expect(scripts()).toEqual([]));
  });
});

it('ends with the last state when changes come faster than they are handled', async () => {
  const failures: unknown[] = [];
  const onFailure = (reason: unknown) => failures.push(reason);
  process.on('unhandledRejection', onFailure);
  granted = ['*://blog.example.org/*'];
  fire('runtime.onInstalled');
  fire('permissions.onAdded');
  granted = ['*://www.example.net/*'];
  fire('permissions.onRemoved');
  await vi.waitFor(() => expect(getAll).toHaveBeenCalledTimes(3));
  await vi.waitFor(() => expect(scripts()).toEqual(reader('*://www.example.net/*')));
  process.off('unhandledRejection', onFailure);
  expect(failures).toEqual([]);
});

it('registers at the next change after the browser refused once', async () => {
  registerContentScripts.mockRejectedValueOnce(new Error('The extension is being updated'));
  granted = ['*://blog.example.org/*'];
  fire('runtime.onInstalled');
  fire('permissions.onAdded');
  await vi.waitFor(() => expect(scripts()).toEqual(reader('*://blog.example.org/*')));
});

describe('a page that asks for the reader', () => {
  const executeScript = vi.fn<(injection: object) => Promise<void>>();
  const files = ['/content-scripts/reader.js'];
  beforeEach(() => Object.assign(fakeBrowser.scripting, { executeScript }));

  it.each([
    ['gets it into the document that asked', { documentId: 'D' }, { tabId: 7, documentIds: ['D'] }],
    ['gets it into its tab, where the browser names no documents', {}, { tabId: 7 }],
  ])('%s', async (_, sender, target) => {
    const { injectReaderFor } = await import('@/entrypoints/background/access.ts');
    await injectReaderFor({ tab: { id: 7 } as Browser.tabs.Tab, ...sender });
    expect(executeScript.mock.calls).toEqual([[{ target, files }]]);
  });
});

describe('after an update', () => {
  const inject = vi.fn<(injection: object) => Promise<void>>();
  const query = vi.fn<(of: object) => Promise<object[]>>();
  let fireInstalled: (details: { reason: string }) => void;
  beforeEach(async () => {
    inject.mockReset();
    inject.mockResolvedValue();
    query.mockReset();
    query.mockResolvedValue([
      { id: 1, url: 'https://arxiv.org/list/cs.CL' },
      { id: 2, url: 'https://blog.example.org/2026' },
      { id: 3, url: 'https://arxiv.org/list/cs.LG', discarded: true },
      { id: 4 },
    ]);
    granted = ['*://blog.example.org/*'];
    Object.assign(fakeBrowser.scripting, { executeScript: inject });
    Object.assign(fakeBrowser.tabs, { query });
    const addListener = (listener: typeof fireInstalled) => (fireInstalled = listener);
    Object.assign(fakeBrowser.runtime.onInstalled, { addListener });
    const { reviveOpenPages } = await import('@/entrypoints/background/access.ts');
    reviveOpenPages();
  });
  const injected = () => inject.mock.calls.map(([one]) => one);

  it.each(['install', 'update'])(
    '(%s) open pages get the script that a new page would get',
    async (reason) => {
      fireInstalled({ reason });
      await vi.waitFor(() => expect(inject).toHaveBeenCalledTimes(2));
      expect(query.mock.calls).toEqual([[{ url: [...NAMED_GRANTS, ...granted] }]]);
      expect(injected()).toEqual([
        { target: { tabId: 1 }, files: ['/content-scripts/detector.js'] },
        { target: { tabId: 2 }, files: ['/content-scripts/reader.js'] },
      ]);
    },
  );

  it('of the browser, pages are left alone; one that takes no script keeps it from no other', async () => {
    fireInstalled({ reason: 'chrome_update' });
    inject.mockRejectedValueOnce(new Error('an error page'));
    fireInstalled({ reason: 'update' });
    await vi.waitFor(() => expect(inject).toHaveBeenCalledTimes(2));
    expect(query).toHaveBeenCalledOnce();
  });
});
