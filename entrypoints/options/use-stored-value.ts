/** One value of the browser's storage, followed as it changes in any part of the extension. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** @returns the value, or `fallback` where there is none; nothing until it is known. */
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
    // The fallback is a constant of the caller's.
  }, [key]);
  return value;
}
