/** A hook for the paper that an unread page's address identifies: its display name and its saved record. */
import { useEffect, useState } from 'preact/hooks';
import type { OffprintDb } from '@/lib/db/database.ts';
import { findSavedById } from '@/lib/library/find.ts';
import type { SavedPaper } from '@/lib/db/rows.ts';
import { followQuery } from './follow-query.ts';

export function useIdentifiedPaper(
  db: OffprintDb,
  ids: readonly string[] | undefined,
): { named?: string; saved?: SavedPaper } {
  const [saved, setSaved] = useState<SavedPaper>();
  const key = ids?.join(' ') ?? '';
  useEffect(() => {
    // Of another address; what was found by the last one is not shown for it.
    setSaved(undefined);
    return followQuery(() => findSavedById(db, key.split(' ').filter(Boolean)), setSaved);
  }, [db, key]);
  const named = ids?.[0] && idText(ids[0]);
  return { ...(named && { named }), ...(saved && { saved }) };
}

const SCHEMES: Record<string, string> = {
  arxiv: 'arXiv',
  doi: 'DOI',
  openreview: 'OpenReview',
  acl: 'ACL Anthology',
  pmid: 'PubMed',
  pmcid: 'PubMed Central',
  neurips: 'NeurIPS',
};

/** An id as people write it: `arXiv 2601.00001`. Schemes without a display name are written in capitals. */
function idText(id: string): string {
  const colon = id.indexOf(':');
  const scheme = id.slice(0, colon);
  return `${SCHEMES[scheme] ?? scheme.toUpperCase()} ${id.slice(colon + 1)}`;
}
