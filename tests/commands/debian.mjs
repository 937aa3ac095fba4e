// Installs Debian packages with the system's package manager. Plain JavaScript without dependencies: it also runs before
// `npm ci`.
import { execFileSync, spawnSync } from 'node:child_process';

/**
 * Installs packages. Throws what to install instead where apt-get or the right to use it is missing.
 *
 * @param {readonly string[]} packages
 */
export function installPackages(packages) {
  const [command = '', ...before] = process.getuid?.() === 0 ? ['apt-get'] : ['sudo', '-n', 'apt-get'];
  if (spawnSync(command, [...before, '--version']).status !== 0)
    throw new Error(`Install ${packages.join(' and ')} (on Debian: apt-get install ${packages.join(' ')}).`);
  run(command, [...before, 'update', '-qq']);
  run(command, [...before, 'install', '-y', '-qq', '--no-install-recommends', ...packages]);
}

/**
 * Runs a command, and prints it and what it says on standard error.
 *
 * @param {string} command @param {string[]} args @param {string} [cwd]
 */
export function run(command, args, cwd = process.cwd()) {
  console.error(`$ ${command} ${args.join(' ')}`);
  execFileSync(command, args, {
    cwd,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
