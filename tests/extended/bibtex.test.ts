/** BibTeX and biber read what is written for every type, title and name, without a warning. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { bibtexEntry } from '@/lib/formats/bibtex.ts';
import { citationKey, uniqueKey } from '@/lib/formats/citation-key.ts';
import type { Reference } from '@/lib/formats/reference.ts';
import type { DateParts } from '@/lib/text/date.ts';
import { parseName } from '@/lib/names/parse-name.ts';
import { RECORDS } from '../lib/formats/examples.ts';
import { ONE } from '../lib/names/examples.ts';

const named = ONE.map(([text]): Reference => {
  const name = parseName(text);
  return {
    type: 'article',
    title: `On fog by ${text}`,
    authors: name ? [name] : [],
    issued: [2020, 5],
    container: 'Journal of Fog',
    volume: '1',
  };
});

// Without a year biber warns whatever is written. The years differ, as the style alpha has letters for 26
// labels of one name and year.
const references = [...RECORDS, ...named].flatMap((reference, i): Reference[] => {
  const [year, ...more] = reference.issued ?? [];
  return year ? [{ ...reference, issued: [1800 + (i % 220), ...more] as DateParts }] : [];
});

vi.setConfig({ testTimeout: 300_000 });

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bibtex-'));
  const taken = new Set<string>();
  const entries = references.map((reference) => {
    const key = uniqueKey(citationKey(reference.title, reference.authors, reference.issued?.[0]), taken);
    taken.add(key);
    return bibtexEntry(reference, key);
  });
  writeFileSync(join(folder, 'all.bib'), entries.join('\n'));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe.each(['plain', 'alpha', 'abbrv', 'unsrt'])('bibtex with the style %s', (style) => {
  it('warns of nothing, and writes every entry', () => {
    writeFileSync(join(folder, `${style}.aux`), `\\citation{*}\n\\bibdata{all}\n\\bibstyle{${style}}\n`);
    const { stdout } = spawnSync('bibtex', [style], { cwd: folder, encoding: 'utf8' });
    // Styles miss a series beside a number, but print the number.
    const known = /there's a number but no series|^\(There (?:was|were) \d+ warnings?\)$/;
    expect(
      stdout
        .split('\n')
        .filter((line) => /warning|error|I (?:was|found|couldn)/i.test(line) && !known.test(line)),
    ).toEqual([]);
    const written = readFileSync(join(folder, `${style}.bbl`), 'utf8');
    expect(written.split('\\bibitem').length - 1).toBe(references.length);
  });
});

it('biber finds nothing against the data model', () => {
  const args = ['--tool', '--validate-datamodel', '--output-file', 'out.bib', 'all.bib'];
  const { stdout } = spawnSync('biber', args, { cwd: folder, encoding: 'utf8' });
  expect(stdout).toContain('INFO - Found BibTeX data source');
  // The editor of a book is in no source that is read.
  const known = /Missing mandatory field 'editor'|INFO - WARNINGS/;
  expect(stdout.split('\n').filter((line) => /WARN|ERROR/.test(line) && !known.test(line))).toEqual([]);
});
