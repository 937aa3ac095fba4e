/**
 * `npm run attack -- [pairs|documents|messages|kills|disks|visits …] [--times N] [--seed 1]`: attacks that
 * take too long for every test run, in the browser that `BROWSER` names. Prints one JSON line for each.
 */
import { parseArgs } from 'node:util';
import { BROWSER } from '../e2e/driver/driver.ts';
import * as disks from '../attack/disks.ts';
import * as documents from '../attack/documents.ts';
import * as kills from '../attack/kills.ts';
import * as messages from '../attack/messages.ts';
import type { Outcome } from '../attack/outcome.ts';
import * as pairs from '../attack/pairs.ts';
import * as visits from '../attack/visits.ts';
import { UsageError } from './usage.ts';

/** How often each is tried when nothing is said. */
const ATTACKS: Record<string, { times: number; run: (times: number, seed: number) => Promise<Outcome> }> = {
  pairs: { times: 50, run: pairs.run },
  documents: { times: 10_000, run: documents.run },
  messages: { times: 100_000, run: messages.run },
  kills: { times: 100, run: kills.run },
  disks: { times: 10, run: disks.run },
  visits: { times: 300, run: visits.run },
};

/** @returns the exit code: 1 where anything was broken. */
export async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { times: { type: 'string' }, seed: { type: 'string', default: '1' } },
  });
  const seed = Number(values.seed);
  const times = values.times === undefined ? undefined : Number(values.times);
  if (!Number.isInteger(seed) || (times !== undefined && !Number.isInteger(times)))
    throw new UsageError('Times and seed are numbers.');
  const names = positionals.length > 0 ? positionals : Object.keys(ATTACKS);
  let isBroken = false;
  for (const name of names) {
    const attack = ATTACKS[name];
    if (!attack) throw new UsageError(`Usage: npm run attack -- [${Object.keys(ATTACKS).join('|')}]`);
    const outcome = await attack.run(times ?? attack.times, seed);
    isBroken ||= outcome.broken.length > 0;
    console.log(JSON.stringify({ attack: name, browser: BROWSER, seed, ...outcome }));
  }
  return isBroken ? 1 : 0;
}
