/** Waits for a condition, with a timeout that is long enough for a busy machine. */
import { vi } from 'vitest';

const PATIENCE = 15_000;

export function until<T>(done: () => T | Promise<T>) {
  return vi.waitUntil(done, { timeout: PATIENCE });
}
