// Installs what other commands need, on a machine that has only Node and npm: `node tests/commands/prepare.mjs chromium
// firefox`. Installs npm packages if they are missing or older than the lock file, and browsers with the system's package
// manager; where that is not possible, prints what to install.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../e2e/find-browser.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
/** @typedef {'chromium' | 'firefox' | 'bibtex' | 'biber'} Program */
const programs = /** @type {Program[]} */ (process.argv.slice(2));
// The styles that bibtex needs are in a package of their own.
const DEBIAN = {
  chromium: 'chromium',
  firefox: 'firefox-esr',
  bibtex: 'texlive-binaries texlive-base',
  biber: 'biber',
};

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Node ${process.versions.node} is too old: install Node 20 or newer.`);

if (!isInstalled()) run('npm', ['ci', '--no-audit', '--no-fund']);
const missing = programs.filter((name) => !isThere(name));
if (missing.length > 0) install(missing);

/** @param {Program} name */
function isThere(name) {
  if (name === 'chromium' || name === 'firefox') return findBrowser(name) !== undefined;
  return spawnSync(name, ['--version']).status === 0;
}

/** Whether node_modules exists and is not older than the lock file. */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

/** @param {Program[]} names */
function install(names) {
  const packages = names.flatMap((name) => DEBIAN[name].split(' '));
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const canInstall =
    spawnSync([...sudo, 'apt-get'][0] ?? '', [
      ...sudo.slice(1),
      ...(sudo.length ? ['apt-get'] : []),
      '--version',
    ]).status === 0;
  if (!canInstall)
    fail(
      `Install ${names.join(' and ')} (on Debian: apt-get install ${packages.join(' ')}), or name its path in $${names.map((n) => n.toUpperCase()).join(' and $')}.`,
    );
  const apt = (/** @type {string[]} */ ...args) => {
    const [command = 'apt-get', ...rest] = [...sudo, 'apt-get', ...args];
    run(command, rest);
  };
  apt('update', '-qq');
  apt('install', '-y', '-qq', '--no-install-recommends', ...packages);
}

/** @param {string} command @param {string[]} args */
function run(command, args) {
  console.error(`$ ${command} ${args.join(' ')}`);
  execFileSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** @param {string} words @returns {never} */
function fail(words) {
  console.error(words);
  process.exit(1);
}
