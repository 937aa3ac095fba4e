/** The main job on a machine that is busy with something else: four processes of stress-ng on all its cores. */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../..');
/** In ms; a busy machine takes this long to start vitest and a browser. */
const TIMEOUT = 300_000;

let stress: ChildProcess;
beforeAll(async () => {
  // It ends by itself should these tests be killed.
  stress = spawn('stress-ng', ['--cpu', '4', '--timeout', '15m'], { stdio: 'ignore' });
  await once(stress, 'spawn');
});
afterAll(async () => {
  const gone = once(stress, 'exit');
  stress.kill('SIGTERM');
  await gone;
});

it.each(['chromium', 'firefox'])('works in %s', { timeout: TIMEOUT }, async (browser) => {
  const vitest = ['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', browser];
  // A failing run rejects with all that it printed.
  const { stdout } = await promisify(execFile)('npx', [...vitest, 'tests/e2e/main-job.test.ts'], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1' },
  });
  expect(stdout).toMatch(/Tests +\d+ passed/);
  expect(stress.exitCode).toBeNull();
});
