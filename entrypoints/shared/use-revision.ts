/** That the library has changed, in whichever way: the worker says so after each commit. */
import { useEffect, useReducer } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** Counts up with every change from now on. */
export function useRevision(): number {
  const [count, next] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    const onChanged = (changes: Record<string, unknown>) => {
      if ('revision' in changes) next(undefined);
    };
    browser.storage.local.onChanged.addListener(onChanged);
    return () => browser.storage.local.onChanged.removeListener(onChanged);
  }, []);
  return count;
}
