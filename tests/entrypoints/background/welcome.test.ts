/** The first-run page: opened once, when a person installs the extension. */
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcomePeople } from '@/entrypoints/background/welcome.ts';

afterEach(() => vi.restoreAllMocks());

it.each([
  [{ reason: 'install' }, 1],
  [{ reason: 'update' }, 0],
  [{ reason: 'install', temporary: true }, 0],
])('%o opens %i', async (details, pages) => {
  fakeBrowser.reset();
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  welcomePeople();
  await fakeBrowser.runtime.onInstalled.trigger(details as never);
  expect(create).toHaveBeenCalledTimes(pages);
  expect(create.mock.calls.every(([tab]) => tab.url?.endsWith('/welcome.html'))).toBe(true);
});
