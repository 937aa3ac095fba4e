/** `npm run -s identify < URLS`: addresses on stdin, one a line; what each is, one JSON line each. */
import { readFileSync } from 'node:fs';
import { identify } from '@/lib/addresses/index.ts';
import { UsageError } from './usage.ts';

export function main(args: string[]): void {
  if (args.length > 0) throw new UsageError('Usage: npm run -s identify < URLS');
  const lines = readFileSync(0, 'utf8').split(/\r?\n/).filter(Boolean);
  for (const url of lines) console.log(JSON.stringify({ url, ...identify(url) }));
}
