/**
 * `npm run attack [-- --pairs 50 --seed 1]`: attacks that take too long for every test run. Compares what a
 * page observes over pairs of random libraries, in the browser that `BROWSER` names, and prints JSON lines.
 */
import { parseArgs } from 'node:util';
import { BROWSER } from '../e2e/driver/driver.ts';
import { startExtension } from '../e2e/extension.ts';
import { randomLibrary } from '../e2e/random-library.ts';
import { differences, observeWith } from '../e2e/tell-apart.ts';
import { UsageError } from './usage.ts';

/** @returns the exit code: 1 where any observer told two libraries apart. */
export async function main(args: string[]): Promise<number> {
  const { values } = parseArgs({
    args,
    options: { pairs: { type: 'string', default: '50' }, seed: { type: 'string', default: '1' } },
  });
  const [pairs, seed] = [Number(values.pairs), Number(values.seed)];
  if (!Number.isInteger(pairs) || !Number.isInteger(seed))
    throw new UsageError('Pairs and seed are numbers.');
  const running = await startExtension();
  let told = 0;
  try {
    // Each library is compared with the one before it.
    let before = await observeWith(running, randomLibrary(seed));
    for (let pair = 1; pair <= pairs; pair++) {
      const library = randomLibrary(seed + pair);
      const now = await observeWith(running, library);
      const found = differences(before, now);
      if (found.length > 0) told++;
      const observers = Object.keys(now).length;
      console.log(JSON.stringify({ pair, saved: library.papers.length, observers, differences: found }));
      before = now;
    }
    console.log(JSON.stringify({ browser: BROWSER, pairs, seed, toldApart: told }));
  } finally {
    await running.close();
  }
  return told > 0 ? 1 : 0;
}
