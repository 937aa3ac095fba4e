/** What pages ask of the library as they are read: what is known of their papers, saving, a person's own words, removing. */
import type { Identify } from '../identity/address-rule.ts';
import { annotationsOf } from '../annotations.ts';
import type { Relation, RowRelations } from '../related/row-relations.ts';
import {
  validateIds,
  validatePapers,
  validateDrafts,
  type OperationResult,
  done,
  numbered,
  EXTENSION_PAGE,
  validatePageAddress,
} from './validate.ts';
import { type ChangeRequest, type ChangeSet, changeLibrary } from './change-set.ts';
import type { OffprintDb } from '../db/database.ts';
import { annotatePapers, tagCounts } from './edit.ts';
import { findSaved } from './find.ts';
import { validateAnnotationEdit, type Annotations } from '../annotations.ts';
import { LibraryError } from '../db/library-error.ts';
import { removePapers } from './remove.ts';
import { type SaveResult, savePapers } from './save.ts';
import {
  requireOwnChange,
  type Sender,
  type Disclosures,
  memoryDisclosures,
  requireDisclosed,
  tabOf,
} from './trust.ts';
import type { ChangeKind } from '../db/change-rows.ts';

/** What the library knows of one row of a page. */
export interface RowState {
  /** Its id in the library, when it is saved. */
  saved?: number;
  /** Saved, but its abstract has still to be read from its own page. */
  wanting?: boolean;
  /** What the person added to it, when it is saved. */
  annotations?: Annotations;
  /** Why it belongs with what is saved, when it does. */
  related?: Relation;
}

/** Each is handed what a message held, unchecked, and who sent it. */
export interface Everyday {
  /** What the library knows of each paper of a page, in order. */
  seen(papers: unknown, from?: Sender): Promise<RowState[]>;
  /** Saves what passes the gate; one that does not fails the whole call before anything is written. */
  save(
    papers: unknown,
    url: unknown,
    wanting?: unknown,
    from?: Sender,
  ): Promise<OperationResult & { papers: SaveResult[] }>;
  annotate(ids: unknown, edit: unknown, from?: Sender): Promise<OperationResult>;
  tags(): Promise<string[]>;
  remove(ids: unknown, from?: Sender): Promise<OperationResult>;
}

/** What the library works with. */
export interface LibraryContext {
  db: OffprintDb;
  /** Reads which paper an address names. */
  identify: Identify;
  relations: RowRelations;
  /** The clock, ms since 1970 UTC. */
  now?: () => number;
  /** What each tab has been told of; it has to outlast the worker. */
  shown?: Disclosures | undefined;
}

export function createEveryday({
  db,
  identify,
  relations,
  now = Date.now,
  shown = memoryDisclosures(),
}: LibraryContext): Everyday {
  const tell = async (from: Sender, ids: number[]) => {
    if (from.kind === 'page' && ids.length > 0) await shown.add(from.tab, ids);
  };
  const change = <T>(
    kind: ChangeKind,
    from: Sender,
    act: (change: ChangeSet) => Promise<T>,
    more: Partial<ChangeRequest> = {},
  ) => changeLibrary(db, { kind, at: now(), by: tabOf(from), ...more }, act);

  return {
    async seen(said, from = EXTENSION_PAGE) {
      const papers = validatePapers(said, identify);
      const known = await findSaved(db, papers);
      const fresh = papers.filter((_, i) => known[i]?.length === 0);
      const because = (await relations.ofRows(fresh)).values();
      await tell(
        from,
        known.flatMap(([row]) => row?.id ?? []),
      );
      return known.map(([row]) => {
        if (row)
          return { saved: row.id, ...(row.wanting && { wanting: true }), annotations: annotationsOf(row) };
        const related = because.next().value;
        return related ? { related } : {};
      });
    },
    async save(said, url, wanting, from = EXTENSION_PAGE) {
      const checked = validateDrafts(said, identify);
      const papers = checked.map(({ paper }) => paper);
      const context = { seenAt: validatePageAddress(url), ...(typeof wanting === 'boolean' && { wanting }) };
      const made = await change('save', from, (to) => savePapers(to, papers, context), {
        unlogged: wanting === false,
      });
      const outcomes = made.result.map((outcome, i): SaveResult => {
        const omitted = checked[i]?.omitted ?? [];
        return omitted.length > 0 ? { ...outcome, omitted } : outcome;
      });
      await tell(
        from,
        outcomes.map(({ id }) => id),
      );
      return { ...numbered(made), papers: outcomes };
    },
    async annotate(ids, said, from = EXTENSION_PAGE) {
      const numbers = validateIds(ids);
      const edit = validateAnnotationEdit(said);
      if (typeof edit === 'string') throw new LibraryError(edit);
      await requireDisclosed(shown, from, numbers);
      return done(change('annotate', from, (to) => annotatePapers(to, numbers, edit)));
    },
    tags: async () => (await tagCounts(db)).map(({ tag }) => tag),
    async remove(ids, from = EXTENSION_PAGE) {
      const numbers = validateIds(ids);
      await requireOwnChange(db, from, 'added', numbers);
      return done(change('remove', from, (to) => removePapers(to, numbers)));
    },
  };
}
