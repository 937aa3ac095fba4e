/**
 * Follows queries of the library's database: each is asked again after every change, and, when it fails,
 * after ever longer pauses. What fails is said on the page that shows it.
 */
import { i18n } from '#i18n';
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { errorText } from '@/components/text/error-text.ts';
import { retryPause } from '@/lib/schedule.ts';

/** Why queries of this page fail, in the user's words; one entry for each that does. */
const failures = new Map<object, string>();
const listeners = new Set<() => void>();

/**
 * Calls `onResult` with the result of a query, and again after each change of what it has read.
 *
 * @param onResult may fail, and is then called again like a query that does.
 * @returns a function that ends it.
 */
export function followQuery<T>(
  query: () => Promise<T>,
  onResult: (result: T) => void | Promise<void>,
): () => void {
  return follow((next, fail) => {
    const take = async (result: T) => {
      await onResult(result);
      next();
    };
    const watching = liveQuery(query).subscribe((result) => {
      take(result).catch(fail);
    }, fail);
    return () => watching.unsubscribe();
  });
}

/** Reads something that is not in the library's database, once, in the same way. */
export function readOnce<T>(read: () => Promise<T>, onResult: (result: T) => void): () => void {
  return follow((next, fail) => {
    let wanted = true;
    const take = async () => {
      const result = await read();
      if (wanted) onResult(result);
      next();
    };
    take().catch(fail);
    return () => (wanted = false);
  });
}

/** @param start is given what to call after a success and a failure. @returns a function that ends it. */
function follow(start: (next: () => void, fail: (cause: unknown) => void) => () => void): () => void {
  const key = {};
  let failed = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isOver = false;
  let end: (() => void) | undefined;
  const run = () => {
    end = start(
      () => {
        failed = 0;
        if (!isOver) note(key, undefined);
      },
      (cause) => {
        if (isOver) return;
        note(key, i18n.t('error.unreadable', [errorText(cause)]));
        end?.();
        clearTimeout(timer);
        timer = setTimeout(run, retryPause(failed++));
      },
    );
  };
  run();
  return () => {
    isOver = true;
    clearTimeout(timer);
    end?.();
    note(key, undefined);
  };
}

/** A hook for why something on this page could not be read; nothing while all of it can. */
export function useQueryFailure(): string | undefined {
  const [failure, setFailure] = useState<string>();
  useEffect(() => {
    const follow = () => setFailure([...failures.values()].at(-1));
    listeners.add(follow);
    follow();
    return () => void listeners.delete(follow);
  }, []);
  return failure;
}

function note(key: object, failure: string | undefined): void {
  if (failures.get(key) === failure) return;
  if (failure === undefined) failures.delete(key);
  else failures.set(key, failure);
  for (const listener of listeners) listener();
}
