/** The switches of the marks, turned as settings and bar turn them. */
import type { Page } from 'playwright-core';
import { SWITCHES, type Switches, toSwitches } from '@/lib/settings/switches.ts';

/** Turns the switches for all pages that are open; what is not named is as in a new profile. */
export async function turn(extensionPage: Page, switches: Partial<Switches>): Promise<void> {
  await extensionPage.evaluate((stored) => Reflect.get(globalThis, 'chrome').storage.local.set(stored), {
    [SWITCHES]: toSwitches(switches),
  });
}
