/**
 * `npm run -s detect -- PAGE.html --url URL` and `-- --index DIR/INDEX.tsv`: prints what the reader finds on
 * saved pages.
 */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseHTML } from 'linkedom';
import { identify } from '@/lib/addresses/index.ts';
import { detect } from '@/lib/detect/detect.ts';
import { fullName } from '@/lib/names/name.ts';
import type { Paper } from '@/lib/paper.ts';
import { savedPages } from '../e2e/saved-pages.ts';
import { UsageError } from './usage.ts';

export function main(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { url: { type: 'string' }, index: { type: 'string' }, 'no-rules': { type: 'boolean' } },
  });
  const rules = !values['no-rules'];
  if (values.index) {
    for (const { file, url } of savedPages(values.index)) {
      const result = detectFile(join(dirname(values.index), file), url, rules);
      console.log(JSON.stringify({ file, ...result }));
    }
  } else if (positionals[0] && values.url) {
    console.log(JSON.stringify(detectFile(positionals[0], values.url, rules).papers, null, 1));
  } else
    throw new UsageError(
      'Usage: npm run -s detect -- PAGE.html --url URL | --index DIR/INDEX.tsv [--no-rules]',
    );
}

/** A paper as commands print it: all ids, and those of the two most common schemes by name. */
export function toPrintable(paper: Paper): object {
  const idOf = (scheme: string) =>
    paper.ids.find((id) => id.startsWith(`${scheme}:`))?.slice(scheme.length + 1);
  const { title, authors, abstract, ids, url, pdfUrl, codeUrl: _, ...more } = paper;
  return {
    title,
    authors: authors.map(fullName),
    ...more,
    abstract: abstract || undefined,
    arxivId: idOf('arxiv'),
    doi: idOf('doi'),
    ids,
    url,
    pdfUrl,
  };
}

function detectFile(path: string, url: string, rules: boolean): { papers: object[]; ms: number } {
  if (!URL.canParse(url)) throw new UsageError(`Not an address: ${url}`);
  const { document } = parseHTML(readFileSync(path, 'utf8'));
  const start = performance.now();
  const { papers } = detect(document, new URL(url), { identify, rules });
  return { papers: papers.map(toPrintable), ms: Math.round((performance.now() - start) * 10) / 10 };
}
