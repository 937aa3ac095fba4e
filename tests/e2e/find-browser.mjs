// Where a browser is on this machine. Plain JavaScript without dependencies: it also runs before `npm ci`.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = {
  chromium: ['chromium', 'chromium-browser', 'ungoogled-chromium'],
  firefox: ['firefox-esr', 'firefox'],
};
const PLACES = {
  chromium: ['/Applications/Chromium.app/Contents/MacOS/Chromium'],
  firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
};

/**
 * The path of an installed browser, or undefined. `$CHROMIUM` and `$FIREFOX` name one outright. Chrome itself
 * will not do: it no longer loads unpacked extensions from the command line.
 *
 * @param {'chromium' | 'firefox'} name
 * @returns {string | undefined}
 */
export function findBrowser(name) {
  const named = process.env[name.toUpperCase()];
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .flatMap((dir) => NAMES[name].map((file) => join(dir, file)));
  return [...(named ? [named] : []), ...onPath, ...PLACES[name]].find(isExecutable);
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
