/** Version 4 of the schema: a title's id stands beside no real one, and titles have a table of their own. */
import type { Transaction } from 'dexie';
import { isIssued } from '../identity/ids.ts';
import { decides } from '../identity/same-paper.ts';
import type { ChangeRow, OwnerChange, RowChange } from './change-rows.ts';
import type { BinnedPaper, SavedPaper } from './rows.ts';
import { titleKeysOf, type TitleRow, updatedTitles } from './titles.ts';

/** The ids without the title's, where there is a real one. */
export function withoutTitleIds(ids: readonly string[]): string[] {
  return ids.some(isIssued) ? ids.filter(decides) : [...ids];
}

/** A record, or a source, without the title's id beside a real one. Keeps the order of fields. */
export function withRealIds<R extends { ids: string[]; sources?: { ids: string[] }[] }>(row: R): R {
  const sources = row.sources && { sources: row.sources.map((source) => withRealIds(source)) };
  return { ...row, ids: withoutTitleIds(row.ids), ...sources };
}

/** Rewrites all rows, fills the table of titles, and has every paper compared with all others. */
export async function separateTitles(transaction: Transaction): Promise<void> {
  const papers = transaction.table<SavedPaper, number>('papers');
  await papers.toCollection().modify((row, context) => void (context.value = withRealIds(row)));
  await transaction
    .table<BinnedPaper>('bin')
    .toCollection()
    .modify((row, context) => void (context.value = { ...row, paper: withRealIds(row.paper) }));
  await transaction
    .table<ChangeRow>('changes')
    .toCollection()
    .modify((row, context) => void (context.value = upgradeChange(row)));
  await transaction.table('aliases').where('alias').startsWith('title:').delete();
  await compareAnew(transaction);
}

/**
 * Fills the table of titles anew, and has every paper compared with all others: for a change of how titles
 * are read.
 */
export async function compareAnew(transaction: Transaction): Promise<void> {
  await transaction.table('titles').clear();
  await transaction.table('titleParts').clear();
  const papers = transaction.table<SavedPaper, number>('papers');
  const changes: { paper: number; before: string[]; after: string[] }[] = [];
  await papers.each((row) => void changes.push({ paper: row.id, before: [], after: titleKeysOf(row) }));
  await transaction.table<TitleRow>('titles').bulkPut(updatedTitles([], changes).put);
  await transaction.table('uncompared').bulkPut(changes.map(({ paper }) => ({ paper })));
}

function upgradeChange(entry: ChangeRow): ChangeRow {
  const owners = entry.owners.filter(([alias]: OwnerChange) => decides(alias));
  return { ...entry, rows: entry.rows.map(upgradeRowChange), owners };
}

function upgradeRowChange(change: RowChange): RowChange {
  if (change.kind === 'deleted') return { ...change, row: withRealIds(change.row) };
  if (change.kind === 'unbinned')
    return { ...change, bin: { ...change.bin, paper: withRealIds(change.bin.paper) } };
  if (change.kind !== 'changed') return change;
  const value = (field: string, of: unknown) => {
    if (!Array.isArray(of)) return of;
    if (field === 'ids') return withoutTitleIds(of as string[]);
    return field === 'sources' ? (of as { ids: string[] }[]).map((source) => withRealIds(source)) : of;
  };
  return {
    ...change,
    fields: change.fields.map(([field, before, after]) => [field, value(field, before), value(field, after)]),
  };
}
