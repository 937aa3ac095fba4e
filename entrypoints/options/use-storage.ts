/**
 * A hook for how much Offprint stores, and whether the browser may delete it when the disk is nearly full.
 */
import { useEffect, useState } from 'preact/hooks';
import { readOnce } from '../shared/follow-query.ts';
import type { StorageSectionProps } from '@/components/settings/StorageSection.tsx';

/**
 * @param revision changes whenever the library does.
 * @param attempt awaits an action and shows its error.
 */
export function useStorage(
  revision: string | undefined,
  attempt: (act: Promise<unknown>) => void,
): StorageSectionProps {
  const [used, setUsed] = useState<number>();
  const [persistent, setPersistent] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    const ends = [
      readOnce(
        () => navigator.storage.estimate(),
        ({ usage }) => setUsed(usage),
      ),
      readOnce(requestPersistence, setPersistent),
    ];
    return () => {
      for (const end of ends) end();
    };
  }, [revision]);
  const persist = async () => {
    const agreed = await navigator.storage.persist();
    setPersistent(agreed);
    setRefused(!agreed);
  };
  return { used, persistent, refused, onPersist: () => attempt(persist()) };
}

/**
 * Asks the browser, which may agree without asking the user. Chromium never deletes the data of extensions
 * that have `unlimitedStorage`, whatever it answers.
 */
async function requestPersistence(): Promise<boolean> {
  return (await navigator.storage.persist()) || !import.meta.env.FIREFOX;
}
