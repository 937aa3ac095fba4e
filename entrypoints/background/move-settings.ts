/**
 * Moves what earlier versions kept in the browser's storage, where content scripts may write in Firefox, into
 * the database: once, as a content script may have written what stands there later.
 */
import { browser } from 'wxt/browser';
import { BY_HAND_KEY, PLAN_KEY, STATE_KEY } from '@/lib/backup/plan.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { changeSetting, readSetting } from '@/lib/db/settings.ts';

const MOVED = 'settingsMoved';
const KEYS = [PLAN_KEY, STATE_KEY, BY_HAND_KEY];

export async function moveSettings(db: OffprintDb): Promise<void> {
  if (await readSetting(db, MOVED)) return;
  const stored = await browser.storage.local.get<Record<string, unknown>>(KEYS);
  for (const [key, value] of Object.entries(stored))
    await changeSetting<unknown>(db, key, (known) => known ?? value);
  await changeSetting(db, MOVED, () => true);
  await browser.storage.local.remove(KEYS);
}
