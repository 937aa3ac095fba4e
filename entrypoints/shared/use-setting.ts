/**
 * A hook for one setting, updated when any part of the extension changes it. Settings are in the database,
 * which no content script reaches.
 */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import type { OffprintDb } from '@/lib/db/database.ts';
import { readSetting } from '@/lib/db/settings.ts';

/** @returns the value, or `fallback` where there is none; nothing while it is loading. */
export function useSetting<T>(db: OffprintDb, key: string, fallback: T): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const read = async () => (await readSetting<T>(db, key)) ?? fallback;
    const watching = liveQuery(read).subscribe({
      next: (value) => setValue(() => value),
      // The page says by itself that the library cannot be read.
      error: () => setValue(() => fallback),
    });
    return () => watching.unsubscribe();
    // `fallback` is no dependency: callers pass a constant.
  }, [db, key]);
  return value;
}
