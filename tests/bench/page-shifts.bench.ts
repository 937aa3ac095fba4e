/**
 * Measures layout shifts on saved pages: waits until a page is still, then marks it, so that the extension
 * causes all shifts.
 */
import type { Page } from 'playwright-core';
import { readOnRequest, type SavedPage, untilStill } from '../e2e/saved-pages.ts';
import { movedSince, type Movement, noteBoxes, untilAtRest } from '../e2e/layout-shifts.ts';
import { turn } from '../e2e/switch.ts';
import { visitPages, listPages, QUIET } from './visit-pages.ts';
import { report } from './report.ts';

/** The names by which `npm run bench -- NAME` selects these figures. */
export const NAMES = ['pages', 'pages-shift'];

interface Visit extends Movement {
  marks: number;
  /** Whether the page was still before; otherwise it may have caused shifts itself. */
  atRest: boolean;
}

export async function run(
  _corpus: readonly unknown[],
  _sizes: readonly number[],
  _wants: unknown,
  isWanted: (file: string) => boolean,
): Promise<void> {
  const { visits, saved } = await visitPages(
    listPages(isWanted),
    async ({ context, extensionPage }, page) => {
      const visit = await visitAtRest(await context.newPage(), page, extensionPage);
      console.log(JSON.stringify({ page: page.file, ...visit }));
      return visit;
    },
  );
  reportTotals(saved, visits);
}

async function visitAtRest(page: Page, { url }: SavedPage, extensionPage: Page): Promise<Visit> {
  await turn(extensionPage, { everywhere: true });
  await page.goto(url);
  const atRest = await untilAtRest(page);
  await noteBoxes(page);
  // Everything that can be drawn, including mentions.
  await turn(extensionPage, { mentions: { [new URL(url).hostname]: true } });
  await readOnRequest(page, extensionPage);
  const marks = await untilStill(page, QUIET);
  const visit = { marks, atRest, ...(await movedSince(page)) };
  await page.close();
  return visit;
}

function reportTotals(n: number, visits: readonly Visit[]): void {
  const figure = (name: string, unit: string, ours: number) =>
    report({ name: `pages-${name}`, n, ours, peer: 0, peerName: 'pages at rest', unit });
  const sum = (of: (visit: Visit) => number) => visits.reduce((all, visit) => all + of(visit), 0);
  figure('visited', 'pages', visits.length);
  figure(
    'restless',
    'pages',
    sum(({ atRest }) => Number(!atRest)),
  );
  figure(
    'marked',
    'rows',
    sum(({ marks }) => marks),
  );
  figure(
    'shift',
    'layout shift',
    sum(({ shift }) => shift),
  );
  figure(
    'shifted',
    'pages',
    sum(({ shift }) => Number(shift > 0)),
  );
  figure(
    'moved',
    'pages',
    sum(({ moved }) => Number(moved > 0)),
  );
}
