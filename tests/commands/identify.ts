/** `npm run -s identify < URLS`: identifies the addresses on standard input, one a line, as JSON lines. */
import { readFileSync } from 'node:fs';
import { identify } from '@/lib/addresses/index.ts';
import { UsageError } from './usage.ts';

export function main(args: string[]): void {
  if (args.length > 0) throw new UsageError('Usage: npm run -s identify < URLS');
  const lines = readFileSync(0, 'utf8').split(/\r?\n/).filter(Boolean);
  for (const url of lines) console.log(JSON.stringify({ url, ...identify(url) }));
}
