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
    void navigator.storage.persisted().then(setKept);
  }, [revision]);
  const keep = async () => {
    const agreed = await navigator.storage.persist();
    setKept(agreed);
    setRefused(!agreed);
  };
  return { used, kept, refused, onKeep: () => void keep() };
}
