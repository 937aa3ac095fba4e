/** A hook for the saved papers that are related to the page's paper. */
import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OffprintDb } from '@/lib/db/database.ts';
import type { Paper } from '@/lib/paper.ts';
import type { RelatedPaper, Relations } from '@/lib/related/relations.ts';

const MAX_PAPERS = 20;

/**
 * The saved papers most related to `to`, each with its reasons, updated when the library or the feedback
 * changes. Nothing while they are computed.
 *
 * @param links ids of papers that the page links to.
 */
export function useRelated(
  db: OffprintDb,
  to: Paper | undefined,
  links: readonly string[] | undefined,
): RelatedPaper[] | undefined {
  const [found, setFound] = useState<RelatedPaper[]>();
  const isAsked = to !== undefined;
  const relations = useMemo(() => (isAsked ? loadRelations(db) : undefined), [db, isAsked]);
  const id = to?.ids[0] ?? to?.title;
  useEffect(() => {
    setFound(undefined);
    if (!to || !relations) return undefined;
    let current = true;
    const ask = async () => {
      const found = await (await relations).relatePaper(to, MAX_PAPERS, links);
      if (current) setFound(found);
    };
    const watching = liveQuery(() => Promise.all([db.indexState.toArray(), db.feedback.toArray()])).subscribe(
      () => void ask(),
    );
    return () => {
      current = false;
      watching.unsubscribe();
    };
    // `to` itself is no dependency: each reading of the page makes a new object for the same paper.
  }, [relations, id, links?.join(' ')]);
  return found;
}

/** Loaded once there is a paper to rank for: the ranking is a fifth of the popup's code. */
async function loadRelations(db: OffprintDb): Promise<Relations> {
  const { openRelations } = await import('./open-relations.ts');
  return openRelations(db);
}
