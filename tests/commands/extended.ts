/** `npm run extended [-- FILE …]`: the tests that need further Debian packages, which it installs. CI does not run it. */
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { PACKAGES } from '../extended/packages.ts';
import { installPackages, run } from './debian.mjs';

const ROOT = resolve(import.meta.dirname, '../..');

export async function main(files: string[]): Promise<number> {
  const missing = Object.entries(PACKAGES).filter(([command]) => spawnSync(command, ['--version']).error);
  if (missing.length > 0) installPackages(missing.map(([, name]) => name));
  run('npm', ['run', '-s', 'build'], ROOT);
  run('npm', ['run', '-s', 'build:firefox'], ROOT);
  const vitest = ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', 'extended', ...files];
  return spawnSync('npx', vitest, { cwd: ROOT, stdio: 'inherit' }).status ?? 1;
}
