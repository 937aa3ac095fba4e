/** Cuts a merged record down to the bounds of the library, in a way that depends on the record alone. */
import { BOUNDS, boundsExceeded } from '../library/bounds.ts';
import type { Source } from '../db/rows.ts';
import type { PortablePaper } from './portable.ts';

/** The paper itself where it is within all bounds, as nearly every one is. */
export function withinBounds(paper: PortablePaper): PortablePaper {
  if (boundsExceeded(paper).length === 0) return paper;
  const ids = paper.ids.slice(0, BOUNDS.ids);
  const known = new Set(ids);
  const cut = <S extends Source>(source: S): S => ({
    ...source,
    ids: source.ids.filter((id) => known.has(id)),
    ...(source.claimed && { claimed: source.claimed.slice(0, BOUNDS.ids) }),
  });
  const { sources, tags, note, joined, distinctFrom, edited } = paper;
  const kept: PortablePaper = {
    ...cut(paper),
    ids,
    ...(sources && { sources: sources.slice(0, BOUNDS.sources).map(cut) }),
    ...(tags && { tags: tags.slice(0, BOUNDS.tags) }),
    ...(note && { note: note.slice(0, BOUNDS.note).toWellFormed().trim() }),
    ...(joined && { joined: joined.slice(0, BOUNDS.joined) }),
    ...(distinctFrom && { distinctFrom: distinctFrom.slice(0, BOUNDS.distinctFrom) }),
    ...(edited && { edited: Object.fromEntries(Object.entries(edited).slice(0, BOUNDS.edited)) }),
  };
  while (kept.sources && kept.sources.length > 4 && boundsExceeded(kept).includes('text'))
    kept.sources = kept.sources.slice(0, Math.floor(kept.sources.length * 0.9));
  return kept;
}
