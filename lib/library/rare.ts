/** What a person asks of the library now and then: to take something back, to judge relations, correct, join, part, rename, empty the bin. */
import { checkedIds, type Done, done, numbered, OWN_PAGE } from './validate.ts';
import { type RestoreDone, restoreBackup } from './backup/restore.ts';
import { type Asked, type Change, changeLibrary } from './change.ts';
import type { ChangeKind, Undone } from './change-log.ts';
import type { OffprintDb } from '../db/database.ts';
import { correctPaper, renameTag } from './edit.ts';
import { addFeedback, checkedSaid, removeFeedback } from './feedback.ts';
import { joinPapers, keepApart, partPaper } from './join.ts';
import { OWN_LIMITS, tidyTag } from '../annotations.ts';
import { Refused } from '../db/library-error.ts';
import { emptyBin, restorePapers } from './remove.ts';
import { ownDoingOnly, ownPagesOnly, type Sender, tabOf } from './trust.ts';
import { undoChange } from './undo.ts';

/** Each is handed what a message held, unchecked, and who sent it. */
export interface Rare {
  undo(change: unknown, from?: Sender): Promise<Undone>;
  restore(ids: unknown, from?: Sender): Promise<Done & { ids: number[] }>;
  emptyBin(ids: unknown, from?: Sender): Promise<void>;
  correct(id: unknown, edit: unknown, from?: Sender): Promise<Done>;
  renameTag(names: unknown, to: unknown, from?: Sender): Promise<Done>;
  /** Makes one record of several, or notes that they are different papers. */
  join(ids: unknown, from?: Sender): Promise<Done & { id?: number }>;
  keepApart(ids: unknown, from?: Sender): Promise<Done>;
  /** Makes a record of each source of one. */
  part(ids: unknown, from?: Sender): Promise<Done & { ids: number[] }>;
  /** Keeps what the person says of relatedness; answers with the entry's number. */
  say(said: unknown, from?: Sender): Promise<Done & { id: number }>;
  unsay(id: unknown, from?: Sender): Promise<void>;
  /** Restores a backup whose lines wait in the library, see `restoreBackup`. */
  restoreBackup(asked: unknown, from?: Sender): Promise<RestoreDone>;
}

/** @param now the clock, ms since 1970 UTC. */
export function createRare(db: OffprintDb, now: () => number = Date.now): Rare {
  const change = <T>(kind: ChangeKind, act: (change: Change) => Promise<T>, more: Partial<Asked> = {}) =>
    changeLibrary(db, { kind, at: now(), ...more }, act);

  return {
    async undo(number, from = OWN_PAGE) {
      const [id = 0] = checkedIds([number]);
      return undoChange(db, id, now(), (entry) => {
        if (from.kind === 'page' && entry.by !== from.tab)
          throw new Refused('A page may take back only what was done in its own tab.');
      });
    },
    async restore(ids, from = OWN_PAGE) {
      const numbers = checkedIds(ids);
      await ownDoingOnly(db, from, 'binned', numbers);
      const made = await change('restore', (to) => restorePapers(to, numbers), { by: tabOf(from) });
      return { ...numbered(made), ids: made.result };
    },
    async emptyBin(ids, from = OWN_PAGE) {
      ownPagesOnly(from);
      await emptyBin(db, ids === undefined ? 'all' : { ids: checkedIds(ids) });
    },
    async correct(id, said, from = OWN_PAGE) {
      ownPagesOnly(from);
      const [number = 0] = checkedIds([id]);
      if (typeof said !== 'object' || said === null) throw new Refused('A correction was expected.');
      return done(
        change('edit', async (to) => {
          const refused = await correctPaper(to, number, said);
          if (refused) throw new Refused(`Not corrected: ${refused}.`);
        }),
      );
    },
    async renameTag(name, to, from = OWN_PAGE) {
      ownPagesOnly(from);
      const [old, fresh] = [name, to].map(checkedTag);
      // A name that is none must not pass for no name: the tag would be dropped from all papers.
      if (!old || (to !== undefined && !(fresh && tidyTag(fresh))))
        throw new Refused(`The name of a tag was expected, of at most ${OWN_LIMITS.tag} characters.`);
      const detail = fresh ? `${old} → ${fresh}` : old;
      return done(change('renameTag', (of) => renameTag(of, old, fresh), { detail }));
    },
    async join(ids, from = OWN_PAGE) {
      ownPagesOnly(from);
      const made = await change('join', (to) => joinPapers(to, checkedIds(ids)));
      return { ...numbered(made), ...(made.result !== undefined && { id: made.result }) };
    },
    async keepApart(ids, from = OWN_PAGE) {
      ownPagesOnly(from);
      return done(change('keepApart', (to) => keepApart(to, checkedIds(ids))));
    },
    async part(ids, from = OWN_PAGE) {
      ownPagesOnly(from);
      const [id = 0] = checkedIds(ids);
      const made = await change('part', (to) => partPaper(to, id));
      return { ...numbered(made), ids: made.result };
    },
    async say(said, from = OWN_PAGE) {
      const checked = checkedSaid(said);
      if (!checked) throw new Refused('This cannot be said of relatedness.');
      return addFeedback(db, checked, { at: now(), by: tabOf(from) });
    },
    async unsay(id, from = OWN_PAGE) {
      ownPagesOnly(from);
      const [number = 0] = checkedIds([id]);
      await removeFeedback(db, number);
    },
    async restoreBackup(asked, from = OWN_PAGE) {
      ownPagesOnly(from);
      return restoreBackup(db, asked, now());
    },
  };
}

function checkedTag(said: unknown): string | undefined {
  return typeof said === 'string' && said.length <= OWN_LIMITS.tag ? said : undefined;
}
