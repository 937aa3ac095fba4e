/** What tabs were told is forgotten with them, and makes room when the session's storage is full. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { tabName } from '@/entrypoints/background/sender.ts';
import { forgetTabs, sessionDisclosures } from '@/entrypoints/background/session-disclosures.ts';

beforeEach(() => fakeBrowser.reset());
afterEach(() => vi.restoreAllMocks());

const keys = async () =>
  Object.keys(await fakeBrowser.storage.session.get(null)).filter((key) => key.startsWith('disclosed'));

it('forgets a tab that is closed', async () => {
  forgetTabs();
  for (let id = 0; id < 50; id++) {
    await sessionDisclosures.add(await tabName(id), [1, 2, 3]);
    await fakeBrowser.tabs.onRemoved.trigger(id, { windowId: 1, isWindowClosing: false });
  }
  await sessionDisclosures.add(await tabName(50), [4]);
  expect(await keys()).toEqual([`disclosed ${await tabName(50)}`]);
  expect(await sessionDisclosures.has(await tabName(50), [4])).toBe(true);
});

it('makes room for a tab by what tabs have left that are gone', async () => {
  const tab = await fakeBrowser.tabs.create({});
  const [here, gone] = [await tabName(tab.id ?? 0), await tabName(9_999)];
  await sessionDisclosures.add(gone, [1]);
  const set = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES'));
  await sessionDisclosures.add(here, [2]);
  expect(set).toHaveBeenCalledTimes(2);
  expect(await keys()).toEqual([`disclosed ${here}`]);
});
