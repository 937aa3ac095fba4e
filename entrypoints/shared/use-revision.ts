/** A hook that notices every change of the library. The worker stores a new revision after each commit. */
import { useEffect, useReducer } from 'preact/hooks';
import { browser } from 'wxt/browser';

/** A counter that increases with every change. */
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
