/** Reads and follows the on/off switches (`lib/settings/switches.ts`) in the extension's storage. */
import { browser } from 'wxt/browser';
import { type Switches, SWITCHES, toSwitches } from '@/lib/settings/switches.ts';

export async function readSwitches(): Promise<Switches> {
  return toSwitches((await browser.storage.local.get(SWITCHES))[SWITCHES]);
}

/** Calls `onChange` with each change, wherever it was made, until `signal` is aborted. */
export function followSwitches(onChange: (switches: Switches) => void, signal: AbortSignal): void {
  // Not removed at the end: where the extension is gone, so is the browser's API.
  browser.storage.local.onChanged.addListener((changes: Record<string, { newValue?: unknown }>) => {
    const change = changes[SWITCHES];
    if (change && !signal.aborted) onChange(toSwitches(change.newValue));
  });
}
