/** Splits long work into short slices, so that the page stays responsive. */

/** Lets pending input and painting go first: `scheduler.yield`, or a timer of zero. */
export type Pause = () => Promise<void>;

/** The length of a slice in ms, well below the 50 ms of a long task. */
export const SLICE = 12;

/** Splits items into batches of `size`; the last one may be shorter. */
export function* batches<T>(items: readonly T[], size: number): Generator<T[], void> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

export interface SliceOptions {
  pause: Pause;
  clock: () => number;
  /** Checked at the start and after each pause; true ends the work early. */
  stopped?: () => boolean;
  /** The length of a slice in ms; 0 to pause after every step. */
  slice?: number;
}

/**
 * For work that is not an iterator: returns a function to call often, which pauses once a slice is used up.
 */
export function createPacer({ pause, clock, slice = SLICE }: Omit<SliceOptions, 'stopped'>): Pause {
  let start = clock();
  return async () => {
    if (clock() - start < slice) return;
    await pause();
    start = clock();
  };
}

/**
 * Calls `each` for every step, and pauses when a slice is used up.
 *
 * @returns what `steps` returns, or undefined if `stopped()`.
 */
export async function runInSlices<T, R>(
  steps: Iterator<T, R>,
  each: (step: T) => void,
  { pause, clock, stopped = () => false, slice = SLICE }: SliceOptions,
): Promise<R | undefined> {
  if (stopped()) return undefined;
  let start = clock();
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    each(step.value);
    if (clock() - start < slice) continue;
    await pause();
    if (stopped()) return undefined;
    start = clock();
  }
}

/** The pauses before a failed question is asked again: the first, and the longest, in ms. */
const RETRY = { first: 500, longest: 60_000 };

/** How long to wait before asking again, in ms: twice as long after each failure, up to a minute. */
export function retryPause(failuresBefore: number): number {
  return Math.min(RETRY.first * 2 ** failuresBefore, RETRY.longest);
}

/**
 * Asks until there is an answer, with ever longer pauses after failures.
 *
 * @returns undefined if `stopped()`.
 */
export async function askUntilAnswered<T>(
  ask: () => Promise<T>,
  { wait, stopped, onFailure }: RetryOptions,
): Promise<T | undefined> {
  for (let failures = 0; !stopped(); failures++) {
    try {
      return await ask();
    } catch (error) {
      onFailure?.(error);
      await wait(retryPause(failures));
    }
  }
  return undefined;
}

export interface RetryOptions {
  wait: (ms: number) => Promise<void>;
  stopped: () => boolean;
  /** Called with each failure. */
  onFailure?: (error: unknown) => void;
}
