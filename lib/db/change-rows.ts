/** The rows of the change log: what each operation changed, field by field. */
import type { Annotations } from '../annotations.ts';
import type { BinnedPaper, SavedPaper } from './rows.ts';

/** Which operation made a change. */
export type ChangeKind =
  | 'save'
  | 'remove'
  | 'restore'
  | 'annotate'
  | 'edit'
  | 'renameTag'
  | 'join'
  | 'markDistinct'
  | 'split'
  | 'feedback'
  | 'import'
  | 'importPapers';

/** What a change did to one record. */
export type RowChange =
  /**
   * `sources`: the number of sources it was added with, when more than one. `annotations`: what the user had
   * said of it elsewhere, when it was imported.
   */
  | { id: number; kind: 'added'; sources?: number; annotations?: Annotations }
  /** Deleted for good, for example because it was joined into another record. */
  | { id: number; kind: 'deleted'; row: SavedPaper }
  /** Moved to the bin. */
  | { id: number; kind: 'binned' }
  /** Taken out of the bin. */
  | { id: number; kind: 'unbinned'; bin: BinnedPaper }
  /** Added to the bin by a backup, without ever being in this library. */
  | { id: number; kind: 'addedToBin' }
  | { id: number; kind: 'changed'; fields: FieldChange[] };

/** A field (named as in `flatten`) with its values; undefined where it is not set. */
export type FieldChange = [field: string, before: unknown, after: unknown];

/**
 * An id that moved from one record to another. Ids that a newly added record brought along are not listed.
 */
export type OwnerChange = [alias: string, before: number | undefined, after: number | undefined];

/** One entry of the log. */
export interface ChangeRow {
  id: number;
  kind: ChangeKind;
  /** ms since 1970 UTC. */
  at: number;
  /** The tab whose page asked for the change; missing when one of the extension's own pages did. */
  tab?: string;
  /** When the change was undone, ms since 1970 UTC. */
  undoneAt?: number;
  /** The name of the request that made it; the same request a second time makes no other. */
  request?: string;
  /** How many papers it is about, and the title of the first. */
  count: number;
  title: string;
  /** A further name to show: of a tag, of a file. */
  detail?: string;
  rows: RowChange[];
  owners: OwnerChange[];
  /** Ids of the feedback rows that were added. */
  feedback?: number[];
}
