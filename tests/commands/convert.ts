/**
 * `npm run -s convert -- IN OUT`: a bibliography in another format, through the code of import and export.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import { identify } from '@/lib/addresses/index.ts';
import { readBibliography } from '@/lib/exchange/bibliography.ts';
import { decodeText } from '@/lib/exchange/decode.ts';
import { EXPORT_FORMATS } from '@/lib/exchange/export-formats.ts';
import { exportPapers } from '@/lib/exchange/export-papers.ts';
import { UsageError } from './usage.ts';

export function main([from, to]: string[]): void {
  const format = EXPORT_FORMATS.find((one) => `.${one}` === extname(to ?? '').toLowerCase());
  if (!from || !to || !format)
    throw new UsageError(
      `Usage: npm run -s convert -- IN OUT, with OUT ending in ${EXPORT_FORMATS.join(', ')}`,
    );
  const { papers, unread } = readBibliography(
    decodeText(Uint8Array.from(readFileSync(from)).buffer),
    identify,
  );
  writeFileSync(to, [...exportPapers(papers, format)].join(''));
  for (const { line, reason } of unread) console.error(`${from}:${line}: ${reason}`);
  console.log(JSON.stringify({ papers: papers.length, unread: unread.length }));
}
