/** Which rows a page has where, and what a row keeps when the page is read again. */
import { fillGaps } from '@/lib/complete-paper.ts';
import { contradiction } from '@/lib/identity/same-paper.ts';
import type { Paper } from '@/lib/paper.ts';
import type { Row } from './row.ts';

/** The rows at each place. Usually one: a title is of one paper. */
export type RowPlaces = Map<Element, Set<Row>>;

/** The places of each row. */
export function anchorsByRow(places: RowPlaces): Map<Row, Set<Element>> {
  const anchors = new Map<Row, Set<Element>>();
  for (const [anchor, rows] of places)
    for (const row of rows) anchors.set(row, (anchors.get(row) ?? new Set()).add(anchor));
  return anchors;
}

/** A paper as the page has it now. Of an earlier reading it keeps what the page still says it is about. */
export function readAgain(before: Paper, paper: Paper): Paper {
  const isSame = before.title === paper.title && !contradiction(before, paper);
  return isSame ? fillGaps(paper, before) : paper;
}
