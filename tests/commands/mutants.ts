/**
 * Mutation tests: `npm run mutants -- PATH… [--tests GLOB…] [--survivors]`. StrykerJS changes one thing at
 * a time in the sources at PATH (files or folders) and runs the unit tests of the folder of `tests/` that
 * is named like each. What no test notices has survived.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { UsageError } from './usage.ts';

const ROOT = resolve(import.meta.dirname, '../..');
// Several may run at once.
const FOLDER = `.artefacts/mutants-${process.pid}`;

interface Mutant {
  status: string;
  location: { start: Position; end: Position };
  mutatorName: string;
  replacement?: string;
}
interface Position {
  line: number;
  column: number;
}
interface Report {
  files: Record<string, { mutants: Mutant[]; source: string }>;
}

export async function main(args: string[]): Promise<number> {
  const { values, positionals: paths } = parseArgs({
    args,
    allowPositionals: true,
    options: { tests: { type: 'string', multiple: true }, survivors: { type: 'boolean' } },
  });
  if (paths.length === 0) throw new UsageError('Use: npm run mutants -- PATH… [--tests GLOB]… [--survivors]');
  const tests = values.tests ?? [...new Set(paths.flatMap(testsOf))];
  const status = runStryker(paths, tests);
  if (status !== 0) return status;
  const { files } = JSON.parse(readFileSync(join(ROOT, FOLDER, 'report.json'), 'utf8')) as Report;
  for (const [name, { mutants, source }] of Object.entries(files)) {
    printScore(name, mutants);
    if (values.survivors) printSurvivors(mutants, source.split('\n'));
  }
  printScore(
    'all',
    Object.values(files).flatMap(({ mutants }) => mutants),
  );
  return 0;
}

// Tests of a layer above that are about what lies in the folder: all that an address may be wrapped in.
const ALSO: Record<string, string[]> = {
  'lib/identity': ['tests/lib/addresses/*.test.ts', 'tests/lib/library/likeness.test.ts'],
};

/** The tests in the folder that is named like that of the source, or like the nearest one above it. */
function testsOf(path: string): string[] {
  for (let at = isFolder(path) ? path : parentOf(path); at.includes('/'); at = parentOf(at))
    if (existsSync(join(ROOT, 'tests', at))) return [`tests/${at}/**/*.test.{ts,tsx}`, ...(ALSO[at] ?? [])];
  throw new UsageError(`There are no tests for ${path}; name some with --tests.`);
}

/** @returns its exit code. */
function runStryker(paths: readonly string[], tests: readonly string[]): number {
  const config = join(FOLDER, 'stryker.json');
  mkdirSync(join(ROOT, FOLDER), { recursive: true });
  writeFileSync(join(ROOT, config), JSON.stringify(configOf(paths)));
  const needsDocument = tests.some((test) => /^tests\/(?:components|entrypoints\/(?!background))/.test(test));
  const env = { ...process.env, MUTANTS_TESTS: tests.join(' '), MUTANTS_DOM: needsDocument ? '1' : '' };
  const { status } = spawnSync('npx', ['stryker', 'run', config], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...env, NODE_ENV: 'test' },
  });
  return status ?? 1;
}

function configOf(paths: readonly string[]): object {
  return {
    testRunner: 'vitest',
    vitest: { configFile: 'tests/mutants.config.ts', related: false },
    mutate: paths.flatMap((path) => (isFolder(path) ? [`${path}/**/*.ts`, `${path}/**/*.tsx`] : [path])),
    // A constant of a module is made once for all tests, and would need all of them for each mutant.
    ignoreStatic: true,
    coverageAnalysis: 'perTest',
    // TypeScript 7 has no API that StrykerJS could check types, read the configuration or drop types with.
    checkers: [],
    tsconfigFile: 'none',
    disableTypeChecks: false,
    concurrency: 2,
    timeoutMS: 20_000,
    tempDirName: `${FOLDER}/sandbox`,
    ignorePatterns: ['.output', '.artefacts'],
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: `${FOLDER}/report.json` },
    allowConsoleColors: false,
  };
}

function printScore(name: string, mutants: readonly Mutant[]): void {
  const killed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const of = killed + mutants.filter(isSurvivor).length;
  const percent = of === 0 ? 100 : (100 * killed) / of;
  console.log(`${percent.toFixed(1).padStart(6)} %  ${killed} of ${of}  ${name}`);
}

function printSurvivors(mutants: readonly Mutant[], lines: readonly string[]): void {
  for (const { status, location, replacement = '', mutatorName } of mutants.filter(isSurvivor)) {
    const { start, end } = location;
    const line = lines[start.line - 1] ?? '';
    const was = start.line === end.line ? line.slice(start.column - 1, end.column - 1) : line.trim();
    const now = replacement.replace(/\s+/g, ' ').slice(0, 60);
    const not = status === 'Survived' ? '' : ' (no test runs it)';
    console.log(`    ${start.line}:${start.column} ${mutatorName}${not}: ${was.slice(0, 60)} → ${now}`);
  }
}

function isSurvivor({ status }: Mutant): boolean {
  return status === 'Survived' || status === 'NoCoverage';
}

function isFolder(path: string): boolean {
  return statSync(join(ROOT, path)).isDirectory();
}

function parentOf(path: string): string {
  return path.replace(/\/?[^/]*$/, '');
}
