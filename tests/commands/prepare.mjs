// Installs what other commands need, on a machine that has only Node and npm:
// `node tests/commands/prepare.mjs chromium firefox`. Installs npm packages if they are missing or older than
// the lock file, and browsers, where they are missing or too old, with the system's package manager; where
// that is not possible, prints what to install.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser } from '../e2e/find-browser.mjs';
import { installPackages, run } from './debian.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
const browsers = /** @type {('chromium' | 'firefox')[]} */ (process.argv.slice(2));
const DEBIAN = { chromium: 'chromium', firefox: 'firefox-esr' };
/** The first Firefox that Playwright can steer: it asks for `network.addDataCollector`. */
const OLDEST_FIREFOX = 143;

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) fail(`Node ${process.versions.node} is too old: install Node 20 or newer.`);

if (!isInstalled()) run('npm', ['ci', '--no-audit', '--no-fund'], root);
const missing = browsers.filter((name) => !isUsable(name));
if (missing.length > 0) install(missing);

/** Whether node_modules exists and is not older than the lock file. */
function isInstalled() {
  const installed = join(root, 'node_modules/.package-lock.json');
  return (
    existsSync(installed) && statSync(installed).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs
  );
}

/** @param {'chromium' | 'firefox'} name */
function isUsable(name) {
  const path = findBrowser(name);
  if (!path || name === 'chromium') return path !== undefined;
  const version = /\d+/.exec(execFileSync(path, ['--version'], { encoding: 'utf8' }))?.[0];
  return Number(version) >= OLDEST_FIREFOX;
}

/** @param {('chromium' | 'firefox')[]} names */
function install(names) {
  try {
    installPackages(names.map((name) => DEBIAN[name]));
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    fail(`${words} Or name its path in $${names.map((name) => name.toUpperCase()).join(' and $')}.`);
  }
}

/** @param {string} words @returns {never} */
function fail(words) {
  console.error(words);
  process.exit(1);
}
