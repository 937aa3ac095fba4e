/** Work that nobody waits for: it goes on by itself, and what fails is logged. */
import type { Log } from '@/lib/settings/debug.ts';
import { createDebugLog } from './debug-log.ts';

let log: Log | undefined;

export function inBackground(work: Promise<unknown>): void {
  work.catch((error: unknown) => {
    log ??= createDebugLog();
    log('failed in the background', { error: String(error) });
  });
}
