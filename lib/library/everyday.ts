/** What pages ask of the library as they are read: what is known of their papers, saving, a person's own words, removing. */
import { ownOf } from '../annotations.ts';
import type { Because, RowRelations } from '../related/row-relations.ts';
import {
  checkedIds,
  checkedPapers,
  checkPapers,
  type Done,
  done,
  numbered,
  OWN_PAGE,
  webPage,
} from './validate.ts';
import { type Asked, type Change, changeLibrary } from './change.ts';
import type { ChangeKind } from './change-log.ts';
import type { OffprintDb } from '../db/database.ts';
import { annotatePapers, tagCounts } from './edit.ts';
import { findSaved } from './find.ts';
import { checkedEdit, type Own } from '../annotations.ts';
import { Refused } from '../db/library-error.ts';
import { removePapers } from './remove.ts';
import { type Saved, savePapers } from './save.ts';
import { ownDoingOnly, type Sender, type Shown, shownInMemory, shownOnly, tabOf } from './trust.ts';

/** What the library knows of one row of a page. */
export interface RowState {
  /** Its id in the library, when it is saved. */
  saved?: number;
  /** Saved, but its abstract has still to be read from its own page. */
  wanting?: boolean;
  /** What the person added to it, when it is saved. */
  own?: Own;
  /** Why it belongs with what is saved, when it does. */
  related?: Because;
}

/** Each is handed what a message held, unchecked, and who sent it. */
export interface Everyday {
  /** What the library knows of each paper of a page, in order. */
  seen(papers: unknown, from?: Sender): Promise<RowState[]>;
  /** Saves what passes the gate; one that does not fails the whole call before anything is written. */
  save(papers: unknown, url: unknown, wanting?: unknown, from?: Sender): Promise<Done & { papers: Saved[] }>;
  annotate(ids: unknown, edit: unknown, from?: Sender): Promise<Done>;
  tags(): Promise<string[]>;
  remove(ids: unknown, from?: Sender): Promise<Done>;
}

/**
 * @param now the clock, ms since 1970 UTC.
 * @param shown what each tab has been told of; it has to outlast the worker.
 */
export function createEveryday(
  db: OffprintDb,
  relations: RowRelations,
  now: () => number = Date.now,
  shown: Shown = shownInMemory(),
): Everyday {
  const tell = async (from: Sender, ids: number[]) => {
    if (from.kind === 'page' && ids.length > 0) await shown.add(from.tab, ids);
  };
  const change = <T>(
    kind: ChangeKind,
    from: Sender,
    act: (change: Change) => Promise<T>,
    more: Partial<Asked> = {},
  ) => changeLibrary(db, { kind, at: now(), by: tabOf(from), ...more }, act);

  return {
    async seen(said, from = OWN_PAGE) {
      const papers = checkedPapers(said);
      const known = await findSaved(db, papers);
      const fresh = papers.filter((_, i) => known[i]?.length === 0);
      const because = (await relations.ofRows(fresh)).values();
      await tell(
        from,
        known.flatMap(([row]) => row?.id ?? []),
      );
      return known.map(([row]) => {
        if (row) return { saved: row.id, ...(row.wanting && { wanting: true }), own: ownOf(row) };
        const related = because.next().value;
        return related ? { related } : {};
      });
    },
    async save(said, url, wanting, from = OWN_PAGE) {
      const checked = checkPapers(said);
      const papers = checked.map(({ paper }) => paper);
      const context = { seenAt: webPage(url), ...(typeof wanting === 'boolean' && { wanting }) };
      const made = await change('save', from, (to) => savePapers(to, papers, context), {
        unlogged: wanting === false,
      });
      const outcomes = made.result.map((outcome, i): Saved => {
        const omitted = checked[i]?.omitted ?? [];
        return omitted.length > 0 ? { ...outcome, omitted } : outcome;
      });
      await tell(
        from,
        outcomes.map(({ id }) => id),
      );
      return { ...numbered(made), papers: outcomes };
    },
    async annotate(ids, said, from = OWN_PAGE) {
      const numbers = checkedIds(ids);
      const edit = checkedEdit(said);
      if (typeof edit === 'string') throw new Refused(edit);
      await shownOnly(shown, from, numbers);
      return done(change('annotate', from, (to) => annotatePapers(to, numbers, edit)));
    },
    tags: async () => (await tagCounts(db)).map(({ tag }) => tag),
    async remove(ids, from = OWN_PAGE) {
      const numbers = checkedIds(ids);
      await ownDoingOnly(db, from, 'added', numbers);
      return done(change('remove', from, (to) => removePapers(to, numbers)));
    },
  };
}
