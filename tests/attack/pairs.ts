/** Attack: compares what a page observes over pairs of random libraries. */
import { startExtension } from '../e2e/extension.ts';
import { randomLibrary } from '../e2e/random-library.ts';
import { differences, observeWith } from '../e2e/tell-apart.ts';
import type { Outcome } from './outcome.ts';

/** Each library is compared with the one before it. */
export async function run(times: number, seed: number): Promise<Outcome> {
  const running = await startExtension();
  const broken: unknown[] = [];
  let observers = 0;
  try {
    let before = await observeWith(running, randomLibrary(seed));
    for (let pair = 1; pair <= times; pair++) {
      const now = await observeWith(running, randomLibrary(seed + pair));
      const found = differences(before, now);
      if (found.length > 0) broken.push({ pair, differences: found });
      observers = Object.keys(now).length;
      before = now;
    }
  } finally {
    await running.close();
  }
  return { tried: times, broken, observers };
}
