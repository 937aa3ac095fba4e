/** Waits for what is meant to happen: a machine that runs many tests at once takes its time over it. */
import { vi } from 'vitest';

const PATIENCE = 15_000;

export function until<T>(done: () => T | Promise<T>) {
  return vi.waitUntil(done, { timeout: PATIENCE });
}
