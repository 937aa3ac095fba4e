/** What the library's operations have in common: what they are handed is checked, and what they come to is answered. */
import type { Identify } from '../identity/address-rule.ts';
import { type Omitted, type Paper, toPaper } from '../paper.ts';
import { LibraryError } from '../db/library-error.ts';
import type { Sender } from './trust.ts';

/** The most papers one message may carry; the longest listing seen has 1,427. */
export const BATCH = 5_000;

/** Who asks where nothing else is said. */
export const EXTENSION_PAGE: Sender = { kind: 'extension' };

/** What an operation came to: the number of its entry in the change log, by which it is undone. Nothing when nothing changed. */
export interface OperationResult {
  change?: number;
}

/** Answers for a change with nothing but its number. */
export async function done(made: Promise<{ change?: number }>): Promise<OperationResult> {
  return numbered(await made);
}

export function numbered({ change }: { change?: number }): OperationResult {
  return change === undefined ? {} : { change };
}

export function validatePapers(said: unknown, identify: Identify): Paper[] {
  return validateDrafts(said, identify).map(({ paper }) => paper);
}

export function validateDrafts(said: unknown, identify: Identify): { paper: Paper; omitted: Omitted[] }[] {
  if (!Array.isArray(said)) throw new LibraryError('A list of papers was expected.');
  if (said.length > BATCH)
    throw new LibraryError(`${said.length} papers at once; at most ${BATCH} are taken.`);
  return said.map((one, at) => {
    const checked = toPaper(one, { identify });
    if (!checked.ok) throw new LibraryError(`Paper ${at + 1} was refused: ${checked.reason}.`);
    return checked;
  });
}

export function validateIds(said: unknown): number[] {
  if (Array.isArray(said) && said.length <= BATCH && said.every((id) => Number.isSafeInteger(id) && id > 0))
    return said;
  throw new LibraryError('A list of paper numbers was expected.');
}

export function validatePageAddress(said: unknown): string {
  if (typeof said === 'string' && said.length <= 10_000 && /^https?:/.test(said) && URL.canParse(said))
    return said;
  throw new LibraryError('The address of the page was expected.');
}
