/** A hook for one value in the extension's storage, updated when any part of the extension changes it. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { readOnce } from '../shared/follow-query.ts';

/** @returns the value, or `fallback` where there is none; nothing while it is loading. */
export function useStoredValue<T>(key: string, fallback: T): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const read = async () => (await browser.storage.local.get<Record<string, T | undefined>>(key))[key];
    const show = (stored: T | undefined) => setValue(stored ?? fallback);
    let end = readOnce(read, show);
    const changed = (changes: Record<string, unknown>) => {
      if (!(key in changes)) return;
      end();
      end = readOnce(read, show);
    };
    browser.storage.local.onChanged.addListener(changed);
    return () => {
      end();
      browser.storage.local.onChanged.removeListener(changed);
    };
    // `fallback` is no dependency: callers pass a constant.
  }, [key]);
  return value;
}
