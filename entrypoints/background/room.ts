/** Refuses to save when the disk is nearly full, by the browser's estimate; in Firefox by a trial write. */
import type { OffprintDb } from '@/lib/db/database.ts';
import { leavesRoom, nearlyFull, takesProbe } from '@/lib/db/room.ts';

/** How long an answer counts, in ms. */
const ESTIMATE_TIME = 2_000;
/** Firefox's estimate is of what it allows, and says nothing of the disk. */
const PROBE_TIME = 5 * 60_000;

/** @returns a check that throws a `LibraryError` where there is no room. */
export function createRoomCheck(opened: Promise<OffprintDb>): () => Promise<void> {
  let estimated = -Infinity;
  let probed = -Infinity;
  return async () => {
    const now = performance.now();
    if (now - estimated >= ESTIMATE_TIME) {
      const estimate = await navigator.storage.estimate().catch(() => ({}));
      if (!leavesRoom(estimate)) throw nearlyFull();
      estimated = now;
    }
    if (import.meta.env.FIREFOX && now - probed >= PROBE_TIME) {
      if (!(await takesProbe(await opened))) throw nearlyFull();
      probed = now;
    }
  };
}
