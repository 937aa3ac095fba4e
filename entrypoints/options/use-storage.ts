/**
 * A hook for how much Offprint stores, and whether the browser may delete it when the disk is nearly full.
 */
import { useEffect, useState } from 'preact/hooks';
import type { StorageSectionProps } from '@/components/settings/StorageSection.tsx';

/** @param revision changes whenever the library does. */
export function useStorage(revision: string | undefined): StorageSectionProps {
  const [used, setUsed] = useState<number>();
  const [persistent, setPersistent] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void navigator.storage.estimate().then(({ usage }) => setUsed(usage));
    void requestPersistence().then(setPersistent);
  }, [revision]);
  const persist = async () => {
    const agreed = await navigator.storage.persist();
    setPersistent(agreed);
    setRefused(!agreed);
  };
  return { used, persistent, refused, onPersist: () => void persist() };
}

/**
 * Asks the browser, which may agree without asking the person. Chromium never deletes the data of extensions
 * that have `unlimitedStorage`, whatever it answers.
 */
async function requestPersistence(): Promise<boolean> {
  return (await navigator.storage.persist()) || !import.meta.env.FIREFOX;
}
