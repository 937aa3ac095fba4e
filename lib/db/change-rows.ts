/** The rows of the change log: what each operation changed, field by field. */
import type { BinnedPaper, SavedPaper } from './rows.ts';

/** What a person calls it. */
export type ChangeKind =
  | 'save'
  | 'remove'
  | 'restore'
  | 'annotate'
  | 'edit'
  | 'renameTag'
  | 'join'
  | 'keepApart'
  | 'part'
  | 'say'
  | 'import';

/** What happened to one record. Fields are named as `flat` names them. */
export type RowChange =
  /** `sources`: how many it was made of at once, when more than one. */
  | { id: number; what: 'added'; sources?: number }
  /** Was there and is no more, as when it was joined into another. */
  | { id: number; what: 'gone'; row: SavedPaper }
  | { id: number; what: 'binned' }
  | { id: number; what: 'unbinned'; bin: BinnedPaper }
  /** Came into the bin from a backup. */
  | { id: number; what: 'addedToBin' }
  | { id: number; what: 'changed'; fields: FieldChange[] };

export type FieldChange = [field: string, before: unknown, after: unknown];

/** An id that went from one record to another. Those of an added record that nobody had are not noted. */
export type OwnerChange = [alias: string, before: number | undefined, after: number | undefined];

/** One entry of the log. */
export interface ChangeRow {
  id: number;
  kind: ChangeKind;
  /** ms since 1970 UTC. */
  at: number;
  /** The tab that asked for it; nothing when it was one of the extension's own pages. */
  by?: string;
  /** When it was taken back. */
  undone?: number;
  /** How many papers it is about, and the title of the first. */
  count: number;
  title: string;
  /** What else names it: a tag, a file. */
  detail?: string;
  rows: RowChange[];
  owners: OwnerChange[];
  /** The entries of what was said of relatedness. */
  said?: number | number[];
}
