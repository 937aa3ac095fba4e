/** What a person asks of the library now and then: to take something back, to judge relations, correct, join, part, rename, empty the bin. */
import { validateIds, type OperationResult, done, numbered, EXTENSION_PAGE } from './validate.ts';
import { type RestoreReport, restoreBackup } from '../backup/restore.ts';
import { type ChangeRequest, type ChangeSet, changeLibrary } from './change-set.ts';
import type { UndoResult } from './change-log.ts';
import type { OffprintDb } from '../db/database.ts';
import { correctPaper, renameTag } from './edit.ts';
import { addFeedback, validateFeedback, removeFeedback } from './feedback.ts';
import { joinPapers, keepApart, partPaper } from './join.ts';
import { ANNOTATION_LIMITS, normaliseTag } from '../annotations.ts';
import { LibraryError } from '../db/library-error.ts';
import { emptyBin, restorePapers } from './remove.ts';
import { requireOwnChange, requireExtensionPage, type Sender, tabOf } from './trust.ts';
import { undoChange } from './undo.ts';
import type { ChangeKind } from '../db/change-rows.ts';

/** Each is handed what a message held, unchecked, and who sent it. */
export interface Rare {
  undo(change: unknown, from?: Sender): Promise<UndoResult>;
  restore(ids: unknown, from?: Sender): Promise<OperationResult & { ids: number[] }>;
  emptyBin(ids: unknown, from?: Sender): Promise<void>;
  correct(id: unknown, edit: unknown, from?: Sender): Promise<OperationResult>;
  renameTag(names: unknown, to: unknown, from?: Sender): Promise<OperationResult>;
  /** Makes one record of several, or notes that they are different papers. */
  join(ids: unknown, from?: Sender): Promise<OperationResult & { id?: number }>;
  keepApart(ids: unknown, from?: Sender): Promise<OperationResult>;
  /** Makes a record of each source of one. */
  part(ids: unknown, from?: Sender): Promise<OperationResult & { ids: number[] }>;
  /** Keeps what the person says of relatedness; answers with the entry's number. */
  say(said: unknown, from?: Sender): Promise<OperationResult & { id: number }>;
  unsay(id: unknown, from?: Sender): Promise<void>;
  /** Restores a backup whose lines wait in the library, see `restoreBackup`. */
  restoreBackup(asked: unknown, from?: Sender): Promise<RestoreReport>;
}

/** @param now the clock, ms since 1970 UTC. */
export function createRare(db: OffprintDb, now: () => number = Date.now): Rare {
  const change = <T>(
    kind: ChangeKind,
    act: (change: ChangeSet) => Promise<T>,
    more: Partial<ChangeRequest> = {},
  ) => changeLibrary(db, { kind, at: now(), ...more }, act);

  return {
    async undo(number, from = EXTENSION_PAGE) {
      const [id = 0] = validateIds([number]);
      return undoChange(db, id, now(), (entry) => {
        if (from.kind === 'page' && entry.by !== from.tab)
          throw new LibraryError('A page may take back only what was done in its own tab.');
      });
    },
    async restore(ids, from = EXTENSION_PAGE) {
      const numbers = validateIds(ids);
      await requireOwnChange(db, from, 'binned', numbers);
      const made = await change('restore', (to) => restorePapers(to, numbers), { by: tabOf(from) });
      return { ...numbered(made), ids: made.result };
    },
    async emptyBin(ids, from = EXTENSION_PAGE) {
      requireExtensionPage(from);
      await emptyBin(db, ids === undefined ? 'all' : { ids: validateIds(ids) });
    },
    async correct(id, said, from = EXTENSION_PAGE) {
      requireExtensionPage(from);
      const [number = 0] = validateIds([id]);
      if (typeof said !== 'object' || said === null) throw new LibraryError('A correction was expected.');
      return done(
        change('edit', async (to) => {
          const refused = await correctPaper(to, number, said);
          if (refused) throw new LibraryError(`Not corrected: ${refused}.`);
        }),
      );
    },
    async renameTag(name, to, from = EXTENSION_PAGE) {
      requireExtensionPage(from);
      const [old, fresh] = [name, to].map(checkedTag);
      // A name that is none must not pass for no name: the tag would be dropped from all papers.
      if (!old || (to !== undefined && !(fresh && normaliseTag(fresh))))
        throw new LibraryError(
          `The name of a tag was expected, of at most ${ANNOTATION_LIMITS.tag} characters.`,
        );
      const detail = fresh ? `${old} → ${fresh}` : old;
      return done(change('renameTag', (of) => renameTag(of, old, fresh), { detail }));
    },
    async join(ids, from = EXTENSION_PAGE) {
      requireExtensionPage(from);
      const made = await change('join', (to) => joinPapers(to, validateIds(ids)));
      return { ...numbered(made), ...(made.result !== undefined && { id: made.result }) };
    },
    async keepApart(ids, from = EXTENSION_PAGE) {
      requireExtensionPage(from);
      return done(change('keepApart', (to) => keepApart(to, validateIds(ids))));
    },
    async part(ids, from = EXTENSION_PAGE) {
      requireExtensionPage(from);
      const [id = 0] = validateIds(ids);
      const made = await change('part', (to) => partPaper(to, id));
      return { ...numbered(made), ids: made.result };
    },
    async say(said, from = EXTENSION_PAGE) {
      const checked = validateFeedback(said);
      if (!checked) throw new LibraryError('This cannot be said of relatedness.');
      return addFeedback(db, checked, { at: now(), by: tabOf(from) });
    },
    async unsay(id, from = EXTENSION_PAGE) {
      requireExtensionPage(from);
      const [number = 0] = validateIds([id]);
      await removeFeedback(db, number);
    },
    async restoreBackup(asked, from = EXTENSION_PAGE) {
      requireExtensionPage(from);
      return restoreBackup(db, asked, now());
    },
  };
}

function checkedTag(said: unknown): string | undefined {
  return typeof said === 'string' && said.length <= ANNOTATION_LIMITS.tag ? said : undefined;
}
