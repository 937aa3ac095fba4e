/**
 * Every command that README and CONTRIBUTING name is there, every script of package.json runs a file that
 * exists, and the documents are whole.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
const read = (file: string) => readFileSync(resolve(ROOT, file), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };

it.each(['README.md', 'CONTRIBUTING.md'])('%s names no command that is missing', (file) => {
  const named = read(file).matchAll(/\bnpm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g);
  const names = new Set(Array.from(named, ([, script, short]) => script ?? short ?? ''));
  expect(names.size).toBeGreaterThan(2);
  expect([...names].filter((name) => !(name in scripts))).toEqual([]);
});

it.each(['README.md', 'CONTRIBUTING.md', 'SECURITY.md'])('%s has whole tables and lines', (file) => {
  const lines = read(file)
    .replace(/```[^]*?```/g, '')
    .split('\n');
  // A row that was wrapped holds the end of one and the beginning of the next.
  expect(lines.filter((line) => /\| \|/.test(line) || (line.endsWith('|') && !/^ *\|/.test(line)))).toEqual(
    [],
  );
  const isWide = (line: string) => line.length > 110 && !/^ *\||^!\[|https?:/.test(line);
  expect(lines.filter(isWide)).toEqual([]);
});

it('scripts run commands that exist', () => {
  const commands = Object.values(scripts).flatMap((script) =>
    Array.from(script.matchAll(/run\.mjs ([\w-]+)/g), ([, name]) => `tests/commands/${name}.ts`),
  );
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((file) => !existsSync(resolve(ROOT, file)))).toEqual([]);
});
