/** Reads the shipped background table. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseTable, type BackgroundTable } from '@/lib/related/background-table.ts';

const PATH = fileURLToPath(new URL('../../assets/background.bin', import.meta.url));

/** @throws Error if the file is damaged, as results without the table would be misleading. */
export function readBackgroundTable(): BackgroundTable {
  const table = parseTable(new Uint8Array(readFileSync(PATH)).buffer);
  if (!table) throw new Error(`${PATH} is damaged`);
  return table;
}
