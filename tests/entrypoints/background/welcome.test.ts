/** The first-run page opens once, when the user installs the extension. */
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openWelcomePage } from '@/entrypoints/background/welcome.ts';

afterEach(() => vi.restoreAllMocks());

it.each([
  [{ reason: 'install' }, 1],
  [{ reason: 'update' }, 0],
  [{ reason: 'install', temporary: true }, 0],
])('opens on %o this many pages: %i', async (details, pages) => {
  fakeBrowser.reset();
  const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
  openWelcomePage();
  await fakeBrowser.runtime.onInstalled.trigger(details as never);
  expect(create).toHaveBeenCalledTimes(pages);
  expect(create.mock.calls.every(([tab]) => tab.url?.endsWith('/welcome.html'))).toBe(true);
});
