/**
 * Attack: many visits of listings with a large library. Every visit has its marks, and nothing is left behind
 * by pages that are closed.
 */
import { startExtension } from '../e2e/extension.ts';
import { fillLibrary, madePapers } from '../e2e/fill.ts';
import { untilMarks } from '../e2e/marks.ts';
import { openPage } from '../e2e/open-page.ts';
import { until } from '../e2e/until.ts';
import { quantile } from '../bench/report.ts';
import { inventedCards, searchPage } from '../pages/huggingface-search.ts';
import type { Outcome } from './outcome.ts';

const PAPERS = 20_000;
const ROWS = 50;
/** Keys in `storage.session` that are there without any page. */
const KEYS_LEFT = 5;

export async function run(times: number, _seed: number): Promise<Outcome> {
  const running = await startExtension();
  const broken: unknown[] = [];
  const took: number[] = [];
  let keys: string[] = [];
  try {
    const own = await running.openOwn('popup.html');
    await fillLibrary(own, madePapers(PAPERS));
    for (let visit = 0; visit < times; visit++) {
      const cards = inventedCards(ROWS + visit).slice(-ROWS);
      const start = performance.now();
      const page = await openPage(
        running,
        `https://huggingface.co/papers?q=visit-${visit}`,
        searchPage(cards),
      );
      const names = await untilMarks(page, (marks) => marks.length === ROWS).catch((error: unknown) => {
        broken.push({ visit, error: String(error) });
        return [];
      });
      if (names.length === ROWS) took.push(performance.now() - start);
      await page.close();
    }
    const left = () =>
      own.evaluate(async () => Object.keys(await Reflect.get(globalThis, 'chrome').storage.session.get()));
    keys = await until(left, (all) => all.length <= KEYS_LEFT).catch(left);
    if (keys.length > KEYS_LEFT) broken.push({ keysLeft: keys.length });
  } finally {
    await running.close();
  }
  const medianOf = (part: number[]) => Math.round(quantile(part, 0.5));
  const figures = {
    firstTenth: medianOf(took.slice(0, Math.ceil(times / 10))),
    lastTenth: medianOf(took.slice(-Math.ceil(times / 10))),
  };
  return { tried: times, broken, msToMarks: figures, keysLeft: keys.length };
}
