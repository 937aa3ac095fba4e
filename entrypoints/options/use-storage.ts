/** How much the browser stores for Offprint, and whether it keeps it when the disk is nearly full. */
import { useEffect, useState } from 'preact/hooks';
import type { StorageSectionProps } from '@/components/settings/StorageSection.tsx';

/** @param revision changes whenever the library does. */
export function useStorage(revision: string | undefined): StorageSectionProps {
  const [used, setUsed] = useState<number>();
  const [kept, setKept] = useState<boolean>();
  const [refused, setRefused] = useState(false);
  useEffect(() => {
    void navigator.storage.estimate().then(({ usage }) => setUsed(usage));
    void requestPersistence().then(setKept);
  }, [revision]);
  const keep = async () => {
    const agreed = await navigator.storage.persist();
    setKept(agreed);
    setRefused(!agreed);
  };
  return { used, persistent: kept, refused, onPersist: () => void keep() };
}

/** Asks the browser, which may agree without asking anybody. Chromium spares whoever has `unlimitedStorage`, whatever it answers. */
async function requestPersistence(): Promise<boolean> {
  return (await navigator.storage.persist()) || !import.meta.env.FIREFOX;
}
