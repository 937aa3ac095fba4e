/** A hook for whether keys without Ctrl, Alt or Cmd do something (`lib/settings/switches.ts`). */
import { useEffect, useState } from 'preact/hooks';
import { followSwitches, readSwitches } from './stored-switches.ts';

/** Nothing while it is loading. */
export function useSingleKeys(): boolean | undefined {
  const [on, setOn] = useState<boolean>();
  useEffect(() => {
    const end = new AbortController();
    const read = async () => {
      const { singleKeys = true } = await readSwitches();
      // A change that came meanwhile is newer.
      if (!end.signal.aborted) setOn((known) => known ?? singleKeys);
    };
    followSwitches(({ singleKeys = true }) => setOn(singleKeys), end.signal);
    // A storage that cannot be read leaves the keys as they are at first.
    read().catch(() => setOn((known) => known ?? true));
    return () => end.abort();
  }, []);
  return on;
}
