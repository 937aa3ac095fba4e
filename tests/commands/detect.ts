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
import { fullName, isBody, type Name } from '@/lib/names/name.ts';
import type { Paper } from '@/lib/paper.ts';
import { savedPages } from '../e2e/saved-pages.ts';
import { readClassifiers } from './text-classifiers.ts';
import { UsageError } from './usage.ts';

const classifiers = readClassifiers();

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

/**
 * A paper as commands print it: all ids, and those of the two most common schemes by name.
 *
 * @param shown the text of its page.
 */
export function toPrintable(paper: Paper, shown = ''): object {
  const idOf = (scheme: string) =>
    paper.ids.find((id) => id.startsWith(`${scheme}:`))?.slice(scheme.length + 1);
  const { title, authors, abstract, ids, url, pdfUrl, codeUrl: _, ...more } = paper;
  return {
    title,
    authors: authors.map((name) => nameAsShown(name, shown)),
    ...more,
    abstract: abstract || undefined,
    arxivId: idOf('arxiv'),
    doi: idOf('doi'),
    ids,
    url,
    pdfUrl,
  };
}

/** `Given Family`; `Family GI` where the page writes the name so and not in the usual order. */
function nameAsShown(name: Name, shown: string): string {
  const full = fullName(name);
  if (isBody(name) || !name.given || shown.includes(full)) return full;
  const { given: _, ...last } = name;
  const initialsLast = `${fullName(last)} ${name.given.replace(/[.\s]/g, '')}`;
  return shown.includes(initialsLast) ? initialsLast : full;
}

function detectFile(path: string, url: string, rules: boolean): { papers: object[]; ms: number } {
  if (!URL.canParse(url)) throw new UsageError(`Not an address: ${url}`);
  const { document } = parseHTML(readFileSync(path, 'utf8'));
  const start = performance.now();
  const { papers } = detect(document, new URL(url), { identify, classifiers, rules });
  const ms = Math.round((performance.now() - start) * 10) / 10;
  const shown = document.documentElement.textContent;
  return { papers: papers.map((paper) => toPrintable(paper, shown)), ms };
}
