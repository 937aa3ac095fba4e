/** Logs what page and worker do to the console, while the debug switch is on. Nothing else in the extension logs. */
import { browser } from 'wxt/browser';
import { DEBUG, type Log, toDebug } from '@/lib/settings/debug.ts';

/** Starts every line, to filter the console by. */
const PREFIX = '[offprint]';

/** Creates a log that follows the switch. Events are kept until the switch has been read. */
export function createDebugLog(): Log {
  let isOn: boolean | undefined;
  let waiting: Parameters<Log>[] = [];
  const follow = (stored: unknown) => {
    isOn = toDebug(stored);
    for (const event of waiting) if (isOn) write(...event);
    waiting = [];
  };
  browser.storage.local.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[DEBUG];
    if (change) follow(change.newValue);
  });
  void browser.storage.local.get<Record<string, unknown>>(DEBUG).then(
    (stored) => isOn ?? follow(stored[DEBUG]),
    () => follow(false),
  );
  return (...event) => {
    if (isOn) write(...event);
    else if (isOn === undefined) waiting.push(event);
  };
}

function write(...[event, details = {}]: Parameters<Log>): void {
  // oxlint-disable-next-line no-console -- the one place that logs
  console.debug(PREFIX, event, details);
}
