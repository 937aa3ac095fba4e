/** A hook for one value in the extension's storage, updated when any part of the extension changes it. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** @returns the value, or `fallback` where there is none; nothing while it is loading. */
export function useStoredValue<T>(key: string, fallback: T): T | undefined {
  const [value, setValue] = useState<T>();
  useEffect(() => {
    const follow = () =>
      void browser.storage.local
        .get<Record<string, T | undefined>>(key)
        .then((stored) => setValue(stored[key] ?? fallback));
    const changed = (changes: Record<string, unknown>) => {
      if (key in changes) follow();
    };
    browser.storage.local.onChanged.addListener(changed);
    follow();
    return () => browser.storage.local.onChanged.removeListener(changed);
    // `fallback` is no dependency: callers pass a constant.
  }, [key]);
  return value;
}
