/** Describes what was read on the page, for the popup. */
import { findPaperLinks } from '@/lib/detect/links.ts';
import type { PageReading } from '@/lib/messages.ts';
import { runInSlices } from '@/lib/schedule.ts';
import type { PageServices } from './page-services.ts';
import { rowStateOf } from './row-status.ts';
import type { Rows } from './rows.ts';

/** What the popup shows of the page. */
export function readingOf(
  rows: Rows,
  {
    unanswered,
    ...work
  }: { url: string; fetching: number; missing: number; prevented: number; unanswered: boolean },
): PageReading {
  const { changed, rows: found, titles } = rows.report;
  const site = rows.site?.name;
  return {
    ...work,
    changed,
    rows: found,
    titles,
    papers: rows.listedRows().map(({ paper, status }) => ({ paper, state: rowStateOf(status) })),
    ...(site && { site }),
    ...(rows.unsure > 0 && { unsure: rows.unsure }),
    ...(unanswered && { unanswered }),
  };
}

/** The ids of the papers that a paper's own page links to; none on other pages. */
export async function linksOf(
  rows: Rows,
  { document, location }: Window,
  { identify, pause }: Pick<PageServices, 'identify' | 'pause'>,
  stopped: () => boolean,
): Promise<string[]> {
  const listed = rows.listedRows();
  if (listed.length !== 1) return [];
  const page = { document, url: new URL(location.href), identify };
  const own = new Set(listed.flatMap((row) => row.paper.ids));
  const slices = { pause, clock: () => performance.now(), stopped };
  const links = await runInSlices(findPaperLinks(page, own), () => undefined, slices);
  return [...new Set(links?.flatMap((link) => link.ids))];
}
