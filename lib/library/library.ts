/** The library as the worker serves it: nothing it is handed is trusted, everything it does is one transaction. */
import type { Done, RowState } from '../messages.ts';
import { type Omitted, type Paper, toPaper } from '../paper.ts';
import type { Relations } from '../related/relations.ts';
import { type Asked, type Change, changeLibrary } from './change.ts';
import type { ChangeKind, Undone } from './changes.ts';
import type { OffprintDb } from './db.ts';
import { annotatePapers, correctPaper, renameTag, tagCounts } from './edit.ts';
import { addFeedback, checkedSaid, removeFeedback } from './feedback.ts';
import { findSaved } from './find.ts';
import { joinPapers, keepApart, partPaper } from './join.ts';
import { checkedEdit, OWN_LIMITS, tidyTag } from './own.ts';
import { ownOf } from '../own-of.ts';
import { emptyBin, removePapers, restorePapers } from './remove.ts';
import { Refused } from './refused.ts';
import { type Saved, savePapers } from './save.ts';
import {
  ownDoingOnly,
  ownPagesOnly,
  type Sender,
  tabOf,
  type Shown,
  shownInMemory,
  shownOnly,
} from './trust.ts';
import { undoChange } from './undo.ts';

/** The most papers one message may carry; the longest listing seen has 1,427. */
export const BATCH = 5_000;

/** What the worker's listeners call: each handed what a message held, unchecked, and who sent it. */
export interface Library {
  /** What the library knows of each paper of a page, in order. */
  seen(papers: unknown, from?: Sender): Promise<RowState[]>;
  /** Saves what passes the gate; one that does not fails the whole call before anything is written. */
  save(papers: unknown, url: unknown, wanting?: unknown, from?: Sender): Promise<Done & { papers: Saved[] }>;
  annotate(ids: unknown, edit: unknown, from?: Sender): Promise<Done>;
  tags(): Promise<string[]>;
  undo(change: unknown, from?: Sender): Promise<Undone>;
  remove(ids: unknown, from?: Sender): Promise<Done>;
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
}

const OWN_PAGE: Sender = { kind: 'extension' };

/**
 * @param now the clock, ms since 1970 UTC.
 * @param shown what each tab has been told of; it has to outlast the worker.
 */
export function createLibrary(
  db: OffprintDb,
  relations: Relations,
  now: () => number = Date.now,
  shown: Shown = shownInMemory(),
): Library {
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
    async undo(number, from = OWN_PAGE) {
      const [id = 0] = checkedIds([number]);
      return undoChange(db, id, now(), (entry) => {
        if (from.kind === 'page' && entry.by !== from.tab)
          throw new Refused('A page may take back only what was done in its own tab.');
      });
    },
    async remove(ids, from = OWN_PAGE) {
      const numbers = checkedIds(ids);
      await ownDoingOnly(db, from, 'added', numbers);
      return done(change('remove', from, (to) => removePapers(to, numbers)));
    },
    async restore(ids, from = OWN_PAGE) {
      const numbers = checkedIds(ids);
      await ownDoingOnly(db, from, 'binned', numbers);
      const made = await change('restore', from, (to) => restorePapers(to, numbers));
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
        change('edit', from, async (to) => {
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
      return done(change('renameTag', from, (of) => renameTag(of, old, fresh), { detail }));
    },
    async join(ids, from = OWN_PAGE) {
      ownPagesOnly(from);
      const made = await change('join', from, (to) => joinPapers(to, checkedIds(ids)));
      return { ...numbered(made), ...(made.result !== undefined && { id: made.result }) };
    },
    async keepApart(ids, from = OWN_PAGE) {
      ownPagesOnly(from);
      return done(change('keepApart', from, (to) => keepApart(to, checkedIds(ids))));
    },
    async part(ids, from = OWN_PAGE) {
      ownPagesOnly(from);
      const [id = 0] = checkedIds(ids);
      const made = await change('part', from, (to) => partPaper(to, id));
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
  };
}

/** A change that answers with nothing but its number. */
async function done(made: Promise<{ change?: number }>): Promise<Done> {
  return numbered(await made);
}

function numbered({ change }: { change?: number }): Done {
  return change === undefined ? {} : { change };
}

function checkedPapers(said: unknown): Paper[] {
  return checkPapers(said).map(({ paper }) => paper);
}

function checkPapers(said: unknown): { paper: Paper; omitted: Omitted[] }[] {
  if (!Array.isArray(said)) throw new Refused('A list of papers was expected.');
  if (said.length > BATCH) throw new Refused(`${said.length} papers at once; at most ${BATCH} are taken.`);
  return said.map((one, at) => {
    const checked = toPaper(one);
    if (!checked.ok) throw new Refused(`Paper ${at + 1} was refused: ${checked.reason}.`);
    return checked;
  });
}

function checkedIds(said: unknown): number[] {
  if (Array.isArray(said) && said.length <= BATCH && said.every((id) => Number.isSafeInteger(id) && id > 0))
    return said;
  throw new Refused('A list of paper numbers was expected.');
}

function webPage(said: unknown): string {
  if (typeof said === 'string' && said.length <= 10_000 && /^https?:/.test(said) && URL.canParse(said))
    return said;
  throw new Refused('The address of the page was expected.');
}

function checkedTag(said: unknown): string | undefined {
  return typeof said === 'string' && said.length <= OWN_LIMITS.tag ? said : undefined;
}
