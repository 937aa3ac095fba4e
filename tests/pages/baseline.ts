/**
 * Baselines: the `.json` beside a page. The first one is read off the page and written down for a person to review;
 * until then the tests fail. Where nobody could review it (CI) nothing is written.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { formatText } from '../commands/format-text.ts';
import type { ShownPaper } from './detect.ts';

/** What a careful reader finds on a page: fields left out are not checked, of `ids` those named must be there. */
export interface Expected {
  /** The address that the page is read under. */
  url: string;
  papers: (Partial<ShownPaper> & Pick<ShownPaper, 'title'>)[];
}

/** What the file says so far: nothing for a new page, or only the address under which to read it first. */
export interface Baseline extends Partial<Expected> {
  /** False until a person has read what was written; left out, it was. */
  reviewed?: boolean;
}

/** What is to be done about a baseline; all but `compare` fail. */
export type Step = 'compare' | 'review' | 'write' | 'refuse';

export function nextStep({ papers, reviewed = true }: Baseline, ci: boolean): Step {
  if (!papers) return ci ? 'refuse' : 'write';
  return reviewed ? 'compare' : 'review';
}

/** What the contributor is told, unless a person has reviewed the baseline. */
export function complaint(step: Step, file: string): string | undefined {
  const name = basename(file);
  const review = `read it beside the page, mend what differs, then set "reviewed": true (or delete the key)`;
  return {
    compare: undefined,
    review: `${name} was not reviewed: ${review}`,
    write: `${name} was written from what was read: ${review}`,
    refuse: `${name} is missing: run npm run unit on your own machine and review what it writes`,
  }[step];
}

/** A first baseline: all that was read, but for the ids that only repeat the title. */
export function firstBaseline(url: string, papers: ShownPaper[]): Expected & Baseline {
  return { reviewed: false, url, papers: papers.map(expectation) };
}

function expectation({ title, authors, abstract, ids, ...more }: ShownPaper): Expected['papers'][number] {
  const named = ids.filter((id) => !id.startsWith('title:'));
  return {
    title,
    ...(authors.length > 0 && { authors }),
    ...(abstract && { abstract }),
    ...more,
    ...(named.length > 0 && { ids: named }),
  };
}

/** Brings a page to its expectations, writing the first baseline where that is due. `read` reads the page as it is. */
export async function settle(
  { file, baseline }: { file: string; baseline: Baseline },
  ci: boolean,
  example: string,
  read: (url: URL) => ShownPaper[],
): Promise<{ expected: Expected; step: Step }> {
  const step = nextStep(baseline, ci);
  const { url = example, papers } = baseline;
  if (papers) return { step, expected: { url, papers } };
  const expected = firstBaseline(url, read(new URL(url)));
  if (step === 'write') writeFileSync(file, await formatText(file, JSON.stringify(expected, null, 2)));
  return { step, expected };
}
