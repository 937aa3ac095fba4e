/** Long work in short slices, so that the page it is done on never stutters. */

/** Lets whoever waits (input, painting) go first; `scheduler.yield` or a timer of zero in a page. */
export type Pause = () => Promise<void>;

/** The longest slice, in ms: well below the 50 ms from which a browser calls a task long. */
export const SLICE = 12;

/** Items in runs of `size`, the last one shorter. */
export function* batches<T>(items: readonly T[], size: number): Generator<T[], void> {
  for (let from = 0; from < items.length; from += size) yield items.slice(from, from + size);
}

export interface SliceOptions {
  pause: Pause;
  clock: () => number;
  /** Asked at first and after each pause: whether to leave the rest undone. */
  isStopped?: () => boolean;
  /** The longest slice, in ms; 0 to pause after every step. */
  slice?: number;
}

/** A pause for work that cannot be cut into like steps: asked for often, it is made once a slice is used up. */
export function createPacer({ pause, clock, slice = SLICE }: Omit<SliceOptions, 'stopped'>): Pause {
  let start = clock();
  return async () => {
    if (clock() - start < slice) return;
    await pause();
    start = clock();
  };
}

/** Runs through `steps`, handing each to `each`, and pauses whenever a slice is used up. Stops early, or never begins, when `stopped()`. */
export async function runInSlices<T, R>(
  steps: Iterator<T, R>,
  each: (step: T) => void,
  { pause, clock, isStopped: stopped = () => false, slice = SLICE }: SliceOptions,
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
