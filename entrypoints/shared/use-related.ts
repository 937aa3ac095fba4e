/** What of the library belongs with the paper in front. */
import { liveQuery } from 'dexie';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { OffprintDb } from '@/lib/db/database.ts';
import type { Paper } from '@/lib/paper.ts';
import type { RelatedPaper, Relations } from '@/lib/related/relations.ts';

const SHOWN = 20;

/**
 * The saved papers nearest to `to`, each with its reasons, following the library and what is said; nothing until known.
 *
 * @param links ids of papers that its page links to.
 */
export function useRelated(
  db: OffprintDb,
  to: Paper | undefined,
  links: readonly string[] | undefined,
): RelatedPaper[] | undefined {
  const [found, setFound] = useState<RelatedPaper[]>();
  const isAsked = to !== undefined;
  // What ranks is loaded when there is a paper to rank by.
  const relations = useMemo(() => (isAsked ? loadRelations(db) : undefined), [db, isAsked]);
  const id = to?.ids[0] ?? to?.title;
  useEffect(() => {
    setFound(undefined);
    if (!to || !relations) return undefined;
    let current = true;
    const ask = async () => {
      const found = await (await relations).toPaper(to, SHOWN, links);
      if (current) setFound(found);
    };
    const watching = liveQuery(() => Promise.all([db.indexState.toArray(), db.feedback.toArray()])).subscribe(
      () => void ask(),
    );
    return () => {
      current = false;
      watching.unsubscribe();
    };
    // Each reading of the page hands over a new object for the same paper.
  }, [relations, id, links?.join(' ')]);
  return found;
}

async function loadRelations(db: OffprintDb): Promise<Relations> {
  const { openRelations } = await import('./open-relations.ts');
  return openRelations(db);
}
