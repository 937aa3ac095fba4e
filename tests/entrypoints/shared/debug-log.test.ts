/** The debug log: silent while its switch is off, and one prefix before all it says. */
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createDebugLog } from '@/entrypoints/shared/debug-log.ts';
import { DEBUG } from '@/lib/settings/debug.ts';

const { local } = fakeBrowser.storage;

function consoleCalls() {
  return (['debug', 'log', 'info', 'warn', 'error'] as const).map((name) =>
    vi.spyOn(console, name).mockReturnValue(),
  );
}

let calls: ReturnType<typeof consoleCalls>;
const said = () => calls.flatMap((call) => call.mock.calls);

beforeEach(() => {
  fakeBrowser.reset();
  calls = consoleCalls();
});
afterEach(() => vi.restoreAllMocks());

it.each([undefined, false, 'true', 1])('says nothing where %j is stored', async (stored) => {
  await local.set({ [DEBUG]: stored });
  const log = createDebugLog();
  log('before it is known');
  await local.get(DEBUG);
  log('after it is known');
  expect(said()).toEqual([]);
});

it('says what was logged before it was known that it is on, in order', async () => {
  await local.set({ [DEBUG]: true });
  const log = createDebugLog();
  log('page read', { rows: 2 });
  await vi.waitFor(() => expect(said()).toHaveLength(1));
  log('message sent');
  expect(said()).toEqual([
    ['[offprint]', 'page read', { rows: 2 }],
    ['[offprint]', 'message sent', {}],
  ]);
});

it('follows the switch', async () => {
  const log = createDebugLog();
  await local.set({ [DEBUG]: true });
  log('on');
  await local.set({ [DEBUG]: false });
  log('off');
  expect(said()).toEqual([['[offprint]', 'on', {}]]);
});
