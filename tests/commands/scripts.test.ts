/**
 * Every command that README and CONTRIBUTING name is there, and every script of package.json runs a file that
 * exists.
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

it('scripts run commands that exist', () => {
  const commands = Object.values(scripts).flatMap((script) =>
    Array.from(script.matchAll(/run\.mjs ([\w-]+)/g), ([, name]) => `tests/commands/${name}.ts`),
  );
  expect(commands.length).toBeGreaterThan(5);
  expect(commands.filter((file) => !existsSync(resolve(ROOT, file)))).toEqual([]);
});
