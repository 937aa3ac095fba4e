/** Implements the library service: validates each request, checks the sender, and runs it as one change. */
import { annotationsOf } from '../annotations.ts';
import { validateRestoreRequest } from '../backup/restore.ts';
import type { ChangeKind } from '../db/change-rows.ts';
import type { OffprintDb } from '../db/database.ts';
import { LibraryError } from '../db/library-error.ts';
import type { Identify } from '../identity/address-rule.ts';
import { type ChangeRequest, type ChangeSet, changeLibrary } from '../library/change-set.ts';
import { annotatePapers, correctPaper, renameTag, tagCounts } from '../library/edit.ts';
import { addFeedback, removeFeedback } from '../library/feedback.ts';
import { findSaved } from '../library/find.ts';
import { importPapers } from '../library/import.ts';
import { joinPapers, markDistinct, splitPaper } from '../library/join.ts';
import { emptyBin, removePapers, restorePapers } from '../library/remove.ts';
import { completePaper, type SaveResult, savePapers } from '../library/save.ts';
import { undoChange } from '../library/undo.ts';
import type { Paper } from '../paper.ts';
import type { RowRelations } from '../related/row-relations.ts';
import { createAuthorise } from './authorise.ts';
import { type Disclosures, memoryDisclosures } from './disclosures.ts';
import type { OperationResult, LibraryService, RowState } from './library-service.ts';
import { createLongOperations, LARGE_CHANGE, type LongOperations } from './long-operations.ts';
import { type Sender, tabOf } from './sender.ts';
import {
  validateAbstracts,
  validateAnnotations,
  validateCorrection,
  validateDrafts,
  validateFeedbackEntry,
  validateGroup,
  validateId,
  validateIds,
  validateImports,
  validatePageAddress,
  validateRequestName,
  validateTag,
} from './validate.ts';

/** What the service works with. */
export interface LibraryContext {
  db: OffprintDb;
  /** Tells which paper an address names. */
  identify: Identify;
  relations: RowRelations;
  /** The clock, ms since 1970 UTC. */
  now?: () => number;
  /** Has to outlive the worker. */
  disclosures?: Disclosures;
  /** Who does the operations that may take long. */
  long?: LongOperations;
  /** Throws a `LibraryError` where there is no room to save. */
  ensureRoom?: () => Promise<void>;
}

export function createLibraryService({
  db,
  identify,
  relations,
  now = Date.now,
  disclosures = memoryDisclosures(),
  long = createLongOperations(db),
  ensureRoom = async () => undefined,
}: LibraryContext): LibraryService {
  const authorise = createAuthorise(db, disclosures);

  async function disclose(sender: Sender, ids: number[]): Promise<void> {
    // What was asked is done. A page that was not told has its edits refused until it asks again.
    if (sender.kind === 'page' && ids.length > 0)
      await disclosures.add(sender.tab, ids).catch(() => undefined);
  }
  async function change<T>(
    sender: Sender,
    kind: ChangeKind,
    act: (change: ChangeSet) => Promise<T>,
    more: Partial<ChangeRequest> = {},
  ): Promise<{ result: T; change?: number }> {
    if (!SHRINKING.has(kind)) await ensureRoom();
    return changeLibrary(db, { kind, at: now(), tab: tabOf(sender), ...more }, act);
  }

  return {
    async lookUpPapers(sender, value) {
      await authorise(sender, 'lookUpPapers');
      const papers = validateDrafts(value, identify).map(({ paper }) => paper);
      const records = (await findSaved(db, papers)).map(([first]) => first);
      const related = await relations.relateRows(papers.filter((_, i) => !records[i]));
      await disclose(
        sender,
        records.flatMap((record) => record?.id ?? []),
      );
      const next = related.values();
      return records.map((record): RowState => {
        if (record)
          return {
            saved: record.id,
            ...(record.abstractPending && { abstractPending: true }),
            annotations: annotationsOf(record),
          };
        const related = next.next().value;
        if (related === 'close') return { close: true };
        return related ? { related } : {};
      });
    },
    async savePapers(sender, value, url, status, requestValue) {
      await authorise(sender, 'savePapers');
      const drafts = validateDrafts(value, identify);
      const seenAt = validatePageAddress(url);
      const abstracts = validateAbstracts(status);
      const request = validateRequestName(requestValue);
      const papers = drafts.map(({ paper }) => paper);
      const act = async (change: ChangeSet) => {
        const before = request === undefined ? undefined : await savedBefore(change, request, papers, sender);
        if (before) return before;
        const saved = await savePapers(change, papers, { seenAt, identify, ...(abstracts && { abstracts }) });
        return { papers: saved };
      };
      const { result: done, ...made } = await change(sender, 'save', act, request ? { request } : {});
      const results = done.papers.map((result, i): SaveResult => {
        const omitted = drafts[i]?.omitted ?? [];
        return omitted.length > 0 ? { ...result, omitted } : result;
      });
      await disclose(
        sender,
        results.map(({ id }) => id),
      );
      return {
        ...changeOf(made),
        ...(done.change !== undefined && { change: done.change }),
        papers: results,
      };
    },
    async importPapers(sender, value, url) {
      await authorise(sender, 'importPapers');
      const papers = validateImports(value, identify);
      const seenAt = validatePageAddress(url);
      const act = (change: ChangeSet) => importPapers(change, papers, { seenAt, identify });
      const { result, ...made } = await change(sender, 'importPapers', act);
      return { ...changeOf(made), papers: result };
    },
    async completePaper(sender, value, draft, url) {
      const id = validateId(value);
      await authorise(sender, 'completePaper', [id]);
      const [read] = validateDrafts([draft], identify);
      const seenAt = validatePageAddress(url);
      if (!read) throw new LibraryError('A paper was expected.');
      const act = (change: ChangeSet) => completePaper(change, id, read.paper, { seenAt, identify });
      return (await change(sender, 'save', act, { unlogged: true })).result;
    },
    async annotatePapers(sender, value, editValue) {
      const ids = validateIds(value);
      const edit = validateAnnotations(editValue);
      await authorise(sender, 'annotatePapers', ids);
      return changeOf(await change(sender, 'annotate', (change) => annotatePapers(change, ids, edit)));
    },
    async listTags(sender) {
      await authorise(sender, 'listTags');
      return (await tagCounts(db)).map(({ tag }) => tag);
    },
    async undoChange(sender, value) {
      const id = validateId(value);
      await authorise(sender, 'undoChange', [id]);
      const count = (await db.changes.get(id))?.count ?? 0;
      requireWritable(db);
      return count > LARGE_CHANGE ? long.undoLargeChange(id, now()) : undoChange(db, id, now());
    },
    async removePapers(sender, value) {
      const ids = validateIds(value);
      await authorise(sender, 'removePapers', ids);
      return changeOf(await change(sender, 'remove', (change) => removePapers(change, ids)));
    },
    async restorePapers(sender, value) {
      const ids = validateIds(value);
      await authorise(sender, 'restorePapers', ids);
      const made = await change(sender, 'restore', (change) => restorePapers(change, ids));
      return { ...changeOf(made), ids: made.result };
    },
    async emptyBin(sender, value) {
      await authorise(sender, 'emptyBin');
      await emptyBin(db, value === undefined ? 'all' : { ids: validateIds(value) });
    },
    async correctPaper(sender, value, correctionValue) {
      await authorise(sender, 'correctPaper');
      const id = validateId(value);
      const correction = validateCorrection(correctionValue);
      return changeOf(
        await change(sender, 'edit', async (change) => {
          const refusal = await correctPaper(change, id, correction);
          if (refusal) throw new LibraryError(`Not corrected: ${refusal}.`);
        }),
      );
    },
    async renameTag(sender, value, nameValue) {
      await authorise(sender, 'renameTag');
      const tag = validateTag(value);
      const name = nameValue === undefined ? undefined : validateTag(nameValue);
      const detail = name ? `${tag} → ${name}` : tag;
      return changeOf(
        await change(sender, 'renameTag', (change) => renameTag(change, tag, name), { detail }),
      );
    },
    async joinPapers(sender, value) {
      await authorise(sender, 'joinPapers');
      const ids = validateGroup(value);
      const made = await change(sender, 'join', (change) => joinPapers(change, ids));
      return { ...changeOf(made), ...(made.result !== undefined && { id: made.result }) };
    },
    async splitPaper(sender, value) {
      await authorise(sender, 'splitPaper');
      const id = validateId(value);
      const made = await change(sender, 'split', (change) => splitPaper(change, id));
      return { ...changeOf(made), ids: made.result };
    },
    async markDistinct(sender, value) {
      await authorise(sender, 'markDistinct');
      const ids = validateGroup(value);
      return changeOf(await change(sender, 'markDistinct', (change) => markDistinct(change, ids)));
    },
    async addFeedback(sender, value) {
      await authorise(sender, 'addFeedback');
      const entry = validateFeedbackEntry(value);
      const made = await change(sender, 'feedback', (change) => addFeedback(change, entry));
      return { ...changeOf(made), id: made.result };
    },
    async removeFeedback(sender, value) {
      await authorise(sender, 'removeFeedback');
      await removeFeedback(db, validateId(value));
    },
    async restoreBackup(sender, value) {
      await authorise(sender, 'restoreBackup');
      const request = validateRestoreRequest(value);
      requireWritable(db);
      await ensureRoom();
      return long.restoreBackup(request, now());
    },
  };
}

/** What may be done with a disk that is nearly full: it makes room, or takes none. */
const SHRINKING = new Set<ChangeKind>(['remove', 'restore']);

/** Long operations run elsewhere, where it is not known. */
function requireWritable({ readOnly }: OffprintDb): void {
  if (readOnly) throw new LibraryError(readOnly);
}

/** What a request did that is asked for a second time, since its answer was lost; nothing for a new one. */
async function savedBefore(
  { db }: ChangeSet,
  request: string,
  papers: Paper[],
  sender: Sender,
): Promise<{ change?: number; papers: SaveResult[] } | undefined> {
  const entry = await db.changes.where('request').equals(request).first();
  if (!entry || entry.tab !== tabOf(sender)) return undefined;
  const found = await findSaved(db, papers);
  const added = new Set(entry.rows.flatMap(({ id, kind }) => (kind === 'added' ? [id] : [])));
  const results = found.map(([row]): SaveResult => {
    if (!row) return { id: 0, outcome: 'gone', abstract: false };
    return { id: row.id, outcome: added.has(row.id) ? 'added' : 'known', abstract: Boolean(row.abstract) };
  });
  return { change: entry.id, papers: results };
}

function changeOf({ change }: { change?: number }): OperationResult {
  return change === undefined ? {} : { change };
}
