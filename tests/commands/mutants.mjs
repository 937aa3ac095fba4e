// Mutation tests: `npm run mutants -- PATH… [--tests GLOB…] [--survivors]`. StrykerJS changes one thing at a
// time in the sources at PATH (files or folders) and runs the unit tests of the folder of tests/ that is named
// like each. What no test notices is a survivor.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
// Several may run at once.
const folder = `.artefacts/mutants-${process.pid}`;
/** Tests of what has none in a folder of its own name. */
const FURTHER = {
  'lib/addresses': ['tests/lib/identity/**/*.test.ts'],
  'lib/service': ['tests/lib/library/edit.test.ts'],
};

const args = process.argv.slice(2);
const at = args.indexOf('--tests');
const paths = args.slice(0, at < 0 ? undefined : at).filter((arg) => !arg.startsWith('--'));
const given = at < 0 ? [] : args.slice(at + 1).filter((arg) => !arg.startsWith('--'));
if (paths.length === 0) {
  console.error('Use: npm run mutants -- PATH… [--tests GLOB…] [--survivors]');
  process.exit(1);
}

const isFolder = (path) => statSync(join(root, path)).isDirectory();
const folderOf = (path) => (isFolder(path) ? path : path.replace(/\/[^/]*$/, ''));
const testsOf = (path) => {
  for (let at = folderOf(path); at.includes('/'); at = at.replace(/\/[^/]*$/, ''))
    if (existsSync(join(root, 'tests', at)))
      return [`tests/${at}/**/*.test.{ts,tsx}`, ...(FURTHER[folderOf(path)] ?? [])];
  return [];
};
const tests = given.length > 0 ? given : [...new Set(paths.flatMap(testsOf))];
const needsDocument = tests.some((test) => /^tests\/(?:components|entrypoints)\/(?!background)/.test(test));
mkdirSync(join(root, folder), { recursive: true });
const config = join(folder, 'stryker.json');
writeFileSync(
  join(root, config),
  JSON.stringify({
    testRunner: 'vitest',
    vitest: { configFile: 'tests/mutants.config.ts', related: false },
    mutate: paths.flatMap((path) =>
      isFolder(path) ? [`${path}/**/*.ts`, `${path}/**/*.tsx`, `!${path}/**/*.d.ts`] : [path],
    ),
    // A constant of a module is made once for all tests, and would need all of them for each mutant.
    ignoreStatic: true,
    // TypeScript 7 has no API that StrykerJS could read the one or remove the other with.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    coverageAnalysis: 'perTest',
    checkers: [],
    concurrency: 2,
    timeoutMS: 20_000,
    tempDirName: `${folder}/sandbox`,
    ignorePatterns: ['.output', '.artefacts', 'assets/*.png'],
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: `${folder}/report.json` },
    allowConsoleColors: false,
  }),
);
const { status } = spawnSync('npx', ['stryker', 'run', config], {
  cwd: root,
  stdio: ['ignore', 'inherit', 'inherit'],
  env: { ...process.env, MUTANTS_TESTS: tests.join(' '), ...(needsDocument && { MUTANTS_DOM: '1' }) },
});
if (status !== 0) process.exit(status ?? 1);

const { files } = JSON.parse(readFileSync(join(root, folder, 'report.json'), 'utf8'));
const KILLED = new Set(['Killed', 'Timeout']);
const COUNTED = new Set([...KILLED, 'Survived', 'NoCoverage']);
const score = (mutants) => {
  const counted = mutants.filter((one) => COUNTED.has(one.status));
  const killed = counted.filter((one) => KILLED.has(one.status)).length;
  return { of: counted.length, killed, score: counted.length ? (100 * killed) / counted.length : 100 };
};
const line = (name, mutants) => {
  const { of, killed, score: percent } = score(mutants);
  console.log(
    `${percent.toFixed(1).padStart(6)} %  ${String(killed).padStart(4)} of ${String(of).padStart(4)}  ${name}`,
  );
};
for (const [name, { mutants, source }] of Object.entries(files)) {
  line(name, mutants);
  if (!args.includes('--survivors')) continue;
  const lines = source.split('\n');
  for (const { status, location, replacement, mutatorName } of mutants) {
    if (status !== 'Survived' && status !== 'NoCoverage') continue;
    const { start, end } = location;
    const was =
      start.line === end.line ? lines[start.line - 1].slice(start.column - 1, end.column - 1) : '{…}';
    const short = (replacement ?? '').replace(/\s+/g, ' ').slice(0, 60);
    console.log(
      `          ${start.line}:${start.column} ${status === 'Survived' ? '' : 'not run: '}${mutatorName}: ${was.slice(0, 60)} → ${short}`,
    );
  }
}
line(
  'all',
  Object.values(files).flatMap(({ mutants }) => mutants),
);
