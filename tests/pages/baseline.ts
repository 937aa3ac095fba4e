/**
 * Baselines: the `.json` files beside test pages. The first one is written from what was read, and the tests
 * fail until the user has reviewed it. In CI nothing is written.
 */
import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { formatText } from '../commands/format-text.ts';
import type { ShownPaper } from './detect.ts';

/** The papers of a page. Fields left out are not checked, and a paper may have more ids. */
export interface Expected {
  /** The address of the page. */
  url: string;
  papers: (Partial<ShownPaper> & Pick<ShownPaper, 'title'>)[];
}

/** The content of the file: empty for a new page, or only its address. */
export interface Baseline extends Partial<Expected> {
  /** False until the user has reviewed the file. Default: true. */
  reviewed?: boolean;
}

/** What to do about a baseline. All steps but `compare` fail the test. */
export type Step = 'compare' | 'review' | 'write' | 'refuse';

export function nextStep({ papers, reviewed = true }: Baseline, ci: boolean): Step {
  if (!papers) return ci ? 'refuse' : 'write';
  return reviewed ? 'compare' : 'review';
}

/** The error message for the contributor, or undefined if the baseline is reviewed. */
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

/**
 * Returns the expectations for a page, and writes its first baseline if needed. `read` reads the page.
 */
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
