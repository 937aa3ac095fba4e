/**
 * `npm run -s bench [-- NAME] [--sizes 1000,10000] [--corpus FILE] [--on arxiv,springer/search]`: prints
 * benchmark figures beside those of a peer, as JSON lines.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type CorpusPaper, readCorpus } from '../bench/browser.ts';
import { UsageError } from './usage.ts';

interface Suite {
  /** The names by which it can be selected. */
  NAMES: string[];
  run(
    corpus: readonly CorpusPaper[],
    sizes: readonly number[],
    wants: (name: string) => boolean,
    isWanted: (file: string) => boolean,
  ): Promise<void>;
}

// Each file of the folder is a suite.
const suites = Object.values(import.meta.glob<Suite>('../bench/*.bench.ts', { eager: true }));

export async function main(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      sizes: { type: 'string', default: '1000,10000,50000,100000' },
      // Prefixes of the file names of saved pages.
      on: { type: 'string', default: '' },
      corpus: {
        type: 'string',
        default: resolve(import.meta.dirname, '../../../shared/corpora/arxiv-100k.jsonl.gz'),
      },
    },
  });
  const wants = (name: string) => positionals.length === 0 || positionals.includes(name);
  const wanted = suites.filter(({ NAMES }) => NAMES.some(wants));
  const names = [...new Set(suites.flatMap(({ NAMES }) => NAMES))];
  if (wanted.length === 0) throw new UsageError(`Usage: npm run -s bench -- [${names.join('|')}]`);
  if (!existsSync(values.corpus))
    throw new UsageError(`No corpus at ${values.corpus}; name one with --corpus`);
  const corpus = readCorpus(values.corpus);
  const sizes = values.sizes.split(',').map(Number);
  const isWanted = (file: string) => values.on.split(',').some((beginning) => file.startsWith(beginning));
  for (const suite of wanted) await suite.run(corpus, sizes, wants, isWanted);
}
