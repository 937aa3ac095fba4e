/**
 * The debug switch: nothing is logged while it is off; page and worker say what they do while it is on. In
 * Chromium alone, as Firefox tells its driver nothing of what content scripts and the background page log.
 */
import type { ConsoleMessage, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { arxivList, arxivPaper } from '../../pages/arxiv.ts';
import { inventedCards } from '../../pages/huggingface-search.ts';
import { type Running, startExtension } from '../extension.ts';
import { isSaved, mark, untilMarks } from '../marks.ts';
import { until } from '../until.ts';

const LIST = 'https://arxiv.org/list/cs.LG/recent';

let running: Running;
/** What pages, their content scripts and the worker have logged. */
let lines: string[];
beforeAll(async () => {
  running = await startExtension();
  const [first] = inventedCards(1);
  if (first) running.serve('https://arxiv.org/abs/', arxivPaper(first));
  // An icon that cannot be had would be logged by the browser itself.
  const icon = '<head><link rel="icon" href="data:,">';
  running.serve(LIST, arxivList(inventedCards(3)).replace('<head>', icon));
  const note = (message: ConsoleMessage) => lines.push(message.text());
  running.context.on('console', note);
  for (const worker of running.context.serviceWorkers()) worker.on('console', note);
});
afterAll(() => running.close());

/** Opens a listing and saves its first paper: page and worker have done all they do. */
async function useListing(saved: boolean): Promise<Page> {
  const page = await running.context.newPage();
  await page.goto(LIST);
  await untilMarks(page, (names) => names.length === 3 && isSaved(names[0] ?? '') === saved);
  if (!saved) await mark(page, 0).click();
  await untilMarks(page, (names) => isSaved(names[0] ?? ''));
  return page;
}

it('logs nothing while it is off, and what is done while it is on', async () => {
  lines = [];
  const page = await useListing(false);
  // What was logged comes in order: had there been anything before this line, it would be here.
  await page.evaluate(() => console.log('the page’s own'));
  await until(
    async () => lines.length,
    (count) => count > 0,
  );
  expect(lines).toEqual(['the page’s own']);

  const settings = await running.openOwn('options.html');
  await settings.getByRole('checkbox', { name: /^Log what Offprint does/ }).check();
  await useListing(true);
  const said = (event: RegExp) => lines.some((line) => event.test(line));
  await until(
    async () =>
      [/page read .*arxiv/, /message sent .*lookUpPapers/, /message answered .*lookUpPapers/].every(said),
    (all) => all,
  );
  expect(lines.filter((line) => !line.startsWith('[offprint] '))).toEqual(['the page’s own']);
});
