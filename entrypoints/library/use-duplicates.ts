/** Pairs of saved papers that may be one: looked for when asked, in slices; what was found is kept up to date after that. */
import { liveQuery } from 'dexie';
import { useEffect, useState } from 'preact/hooks';
import { nearDuplicateSteps } from '@/lib/identity/duplicates.ts';
import type { OffprintDb, SavedPaper } from '@/lib/library/db.ts';
import { inSlices, SLICE } from '@/lib/schedule.ts';

type Pair = [SavedPaper, SavedPaper];

export interface Duplicates {
  /** Nothing before they were looked for. */
  pairs: Pair[] | undefined;
  looking: boolean;
  look: () => Promise<void>;
}

export function useDuplicates(db: OffprintDb): Duplicates {
  const [found, setFound] = useState<[number, number][]>();
  const [pairs, setPairs] = useState<Pair[]>();
  const [looking, setLooking] = useState(false);
  useEffect(() => {
    if (!found) return undefined;
    const watching = liveQuery(() => undecided(db, found)).subscribe(setPairs);
    return () => watching.unsubscribe();
  }, [db, found]);
  return {
    pairs,
    looking,
    async look() {
      setLooking(true);
      try {
        setFound(await lookFor(db));
      } finally {
        setLooking(false);
      }
    },
  };
}

/** The likeliest first. */
async function lookFor(db: OffprintDb): Promise<[number, number][]> {
  const papers = await db.papers.toArray();
  const near = await inSlices(nearDuplicateSteps(papers), () => undefined, {
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    clock: () => performance.now(),
    slice: SLICE,
  });
  return (near ?? []).flatMap(({ a, b }): [number, number][] => {
    const [one, two] = [papers[a], papers[b]];
    return one && two ? [[one.id, two.id]] : [];
  });
}

/** Those that are both still there, and that nobody has said are different. */
async function undecided(db: OffprintDb, found: [number, number][]): Promise<Pair[]> {
  const rows = await db.papers.bulkGet(found.flat());
  return found.flatMap((_, i): Pair[] => {
    const [one, two] = [rows[2 * i], rows[2 * i + 1]];
    return one && two && !one.apart?.includes(two.id) ? [[one, two]] : [];
  });
}
