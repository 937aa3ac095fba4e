/**
 * Who may ask what of the library. The extension's own pages may ask for everything. A content script may be
 * under the control of a hostile page, so it may look up and save, take back what it has done itself, and say
 * what a relation is worth to the user; it never annotates.
 */
import type { OffprintDb } from '../db/database.ts';
import { LibraryError } from '../db/library-error.ts';
import type { Disclosures } from './disclosures.ts';
import type { LibraryService } from './library-service.ts';
import type { Sender } from './sender.ts';

type PageAccess =
  | 'for every page'
  | 'for papers disclosed to its tab'
  | 'for papers saved in its tab'
  | 'for papers removed in its tab'
  | 'for changes made in its tab'
  | 'for no page';

/** What a content script may do with each operation. */
export const PAGE_ACCESS = {
  lookUpPapers: 'for every page',
  savePapers: 'for every page',
  addFeedback: 'for every page',
  importPapers: 'for no page',
  completePaper: 'for papers disclosed to its tab',
  removePapers: 'for papers saved in its tab',
  restorePapers: 'for papers removed in its tab',
  undoChange: 'for changes made in its tab',
  annotatePapers: 'for no page',
  listTags: 'for no page',
  emptyBin: 'for no page',
  correctPaper: 'for no page',
  renameTag: 'for no page',
  joinPapers: 'for no page',
  splitPaper: 'for no page',
  markDistinct: 'for no page',
  removeFeedback: 'for no page',
  restoreBackup: 'for no page',
} as const satisfies Record<keyof LibraryService, PageAccess>;

/**
 * Checks one request. @param ids of the papers it is about; of the change for `requestUndo`.
 *
 * @throws LibraryError where the sender may not ask for it.
 */
export type Authorise = (
  sender: Sender,
  operation: keyof LibraryService,
  ids?: readonly number[],
) => Promise<void>;

export function createAuthorise(db: OffprintDb, disclosures: Disclosures): Authorise {
  return async (sender, operation, ids = []) => {
    if (sender.kind === 'extension') return;
    const { tab } = sender;
    const access: PageAccess = PAGE_ACCESS[operation];
    if (!(await isAllowed())) throw new LibraryError(`Refused to a page: ${operation} is allowed ${access}.`);

    async function isAllowed(): Promise<boolean> {
      switch (access) {
        case 'for every page':
          return true;
        case 'for papers disclosed to its tab':
          return disclosures.has(tab, ids);
        case 'for papers saved in its tab':
          return haveChangedIn(db, tab, 'added', ids);
        case 'for papers removed in its tab':
          return haveChangedIn(db, tab, 'binned', ids);
        case 'for changes made in its tab':
          return (await db.changes.bulkGet([...ids])).every((change) => !change || change.tab === tab);
        case 'for no page':
          return false;
        default:
          return access satisfies never;
      }
    }
  };
}

/**
 * @throws LibraryError unless one of the extension's own pages asks. For requests that are not about the
 * library.
 */
export function requireExtension(sender: Sender): void {
  if (sender.kind !== 'extension') throw new LibraryError('Only the extension’s own pages may ask for this.');
}

/** Whether a tab has added, or moved to the bin, all of these papers. */
async function haveChangedIn(
  db: OffprintDb,
  tab: string,
  kind: 'added' | 'binned',
  ids: readonly number[],
): Promise<boolean> {
  const left = new Set(ids);
  await db.changes
    .reverse()
    .until(() => left.size === 0)
    .each((change) => {
      if (change.tab === tab) for (const row of change.rows) if (row.kind === kind) left.delete(row.id);
    });
  return left.size === 0;
}
