/**
 * The interface of the library for everyone outside the worker: all operations, with who asks and what they
 * answer.
 */
import type { Annotations } from '../annotations.ts';
import type { RestoreReport } from '../backup/restore.ts';
import type { UndoResult } from '../library/change-log.ts';
import type { SaveResult } from '../library/save.ts';
import type { Relation } from '../related/relations.ts';
import type { Sender } from './sender.ts';

/** What the library knows of one row of a page. */
export interface RowState {
  /** The id of its record, when it is saved. */
  saved?: number;
  /** It is saved, but its abstract has still to be read from the paper's own page. */
  abstractPending?: true;
  /** What the user added to it, when it is saved. */
  annotations?: Annotations;
  /** Why it is related to saved papers, when it is. */
  related?: Relation;
  /** It is related, and not marked, as so many papers of the page are. */
  close?: true;
}

/** The id of the change in the log, by which it can be undone; missing when nothing changed. */
export interface OperationResult {
  change?: number;
}

/**
 * All arguments after the sender come from a message and are validated first. Each operation throws a
 * `LibraryError`, with nothing changed, where they are not valid or the sender may not ask for it
 * (`authorise.ts`).
 */
export interface LibraryService {
  /** One state per paper, in order. */
  lookUpPapers(sender: Sender, papers: unknown): Promise<RowState[]>;
  /**
   * Saves all papers or none.
   *
   * @param url of the page they were read from.
   * @param abstracts see `AbstractStatus`.
   * @param request a name of the sender's choice; a second request of this name saves nothing and gets the
   *   same answer.
   */
  savePapers(
    sender: Sender,
    papers: unknown,
    url: unknown,
    abstracts?: unknown,
    request?: unknown,
  ): Promise<OperationResult & { papers: SaveResult[] }>;
  /**
   * Saves papers with what the user had added to them elsewhere, all or none.
   *
   * @param papers each a paper that may have `tags`, `note`, `status` and `starred`, too.
   * @param url that names the import.
   */
  importPapers(
    sender: Sender,
    papers: unknown,
    url: unknown,
  ): Promise<OperationResult & { papers: SaveResult[] }>;
  /**
   * Fills the gaps of one record by what the paper's own page says, and of no other record.
   *
   * @param url of that page.
   */
  completePaper(sender: Sender, id: unknown, paper: unknown, url: unknown): Promise<SaveResult>;
  /** @param edit an `AnnotationEdit`. */
  annotatePapers(sender: Sender, ids: unknown, edit: unknown): Promise<OperationResult>;
  /** All tags in use, most frequent first. */
  listTags(sender: Sender): Promise<string[]>;
  undoChange(sender: Sender, change: unknown): Promise<UndoResult>;
  /** Moves papers to the bin. */
  removePapers(sender: Sender, ids: unknown): Promise<OperationResult>;
  /** Takes papers out of the bin. Answers with the ids they have now. */
  restorePapers(sender: Sender, ids: unknown): Promise<OperationResult & { ids: number[] }>;
  /** Deletes papers in the bin for good; all of them where no ids are given. */
  emptyBin(sender: Sender, ids?: unknown): Promise<void>;
  /** @param correction a `Correction`. */
  correctPaper(sender: Sender, id: unknown, correction: unknown): Promise<OperationResult>;
  /** Renames a tag on all papers; removes it where there is no new name. */
  renameTag(sender: Sender, tag: unknown, name?: unknown): Promise<OperationResult>;
  /** Makes one record of several. Answers with its id. */
  joinPapers(sender: Sender, ids: unknown): Promise<OperationResult & { id?: number }>;
  /** Makes a record of each source of a paper. Answers with their ids. */
  splitPaper(sender: Sender, id: unknown): Promise<OperationResult & { ids: number[] }>;
  /** Notes that records are different papers, so that they are not offered as duplicates again. */
  markDistinct(sender: Sender, ids: unknown): Promise<OperationResult>;
  /** @param entry a `FeedbackEntry`. Answers with the id of its row. */
  addFeedback(sender: Sender, entry: unknown): Promise<OperationResult & { id: number }>;
  removeFeedback(sender: Sender, id: unknown): Promise<void>;
  /** Restores a staged backup. @param request a `RestoreRequest`. */
  restoreBackup(sender: Sender, request: unknown): Promise<RestoreReport>;
}
