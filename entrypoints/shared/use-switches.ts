/** Hooks for the switches (`lib/settings/switches.ts`). */
import { useEffect, useState } from 'preact/hooks';
import { type Switches, toSwitches } from '@/lib/settings/switches.ts';
import { followSwitches, readSwitches } from './stored-switches.ts';

/** Nothing while they are loading. */
export function useSwitches(): Switches | undefined {
  const [switches, setSwitches] = useState<Switches>();
  useEffect(() => {
    const end = new AbortController();
    // A change that came meanwhile is newer.
    const setFirst = (read: Switches) => {
      if (!end.signal.aborted) setSwitches((known) => known ?? read);
    };
    followSwitches(setSwitches, end.signal);
    // A storage that cannot be read leaves everything as it is at first.
    readSwitches().then(setFirst, () => setFirst(toSwitches(undefined)));
    return () => end.abort();
  }, []);
  return switches;
}

/** Whether keys without Ctrl, Alt or Cmd do something. Nothing while it is loading. */
export function useSingleKeys(): boolean | undefined {
  const switches = useSwitches();
  return switches && switches.singleKeys !== false;
}
