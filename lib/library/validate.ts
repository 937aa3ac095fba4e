/** What the library's operations have in common: what they are handed is checked, and what they come to is answered. */
// What is kept is known by the addresses of all sites.
import '../identity/identify.ts';
import { type Omitted, type Paper, toPaper } from '../paper.ts';
import { Refused } from '../db/library-error.ts';
import type { Sender } from './trust.ts';

/** The most papers one message may carry; the longest listing seen has 1,427. */
export const BATCH = 5_000;

/** Who asks where nothing else is said. */
export const OWN_PAGE: Sender = { kind: 'extension' };

/** What an operation came to: the number of its entry in the change log, by which it is undone. Nothing when nothing changed. */
export interface Done {
  change?: number;
}

/** Answers for a change with nothing but its number. */
export async function done(made: Promise<{ change?: number }>): Promise<Done> {
  return numbered(await made);
}

export function numbered({ change }: { change?: number }): Done {
  return change === undefined ? {} : { change };
}

export function checkedPapers(said: unknown): Paper[] {
  return checkPapers(said).map(({ paper }) => paper);
}

export function checkPapers(said: unknown): { paper: Paper; omitted: Omitted[] }[] {
  if (!Array.isArray(said)) throw new Refused('A list of papers was expected.');
  if (said.length > BATCH) throw new Refused(`${said.length} papers at once; at most ${BATCH} are taken.`);
  return said.map((one, at) => {
    const checked = toPaper(one);
    if (!checked.ok) throw new Refused(`Paper ${at + 1} was refused: ${checked.reason}.`);
    return checked;
  });
}

export function checkedIds(said: unknown): number[] {
  if (Array.isArray(said) && said.length <= BATCH && said.every((id) => Number.isSafeInteger(id) && id > 0))
    return said;
  throw new Refused('A list of paper numbers was expected.');
}

export function webPage(said: unknown): string {
  if (typeof said === 'string' && said.length <= 10_000 && /^https?:/.test(said) && URL.canParse(said))
    return said;
  throw new Refused('The address of the page was expected.');
}
