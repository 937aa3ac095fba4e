/** Pauses between slices of work, so that the page's own work and painting go first. */

/** How long to wait for a frame, in ms: pages in the background are not painted at all. */
const MAX_FRAME = 200;

/** Resolves after the tasks that are waiting on the page's thread. */
export function pause(): Promise<void> {
  return after(0);
}

/** Resolves after the page in its present state has been painted. */
export async function painted(): Promise<void> {
  const frame = new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  await Promise.race([frame, after(MAX_FRAME)]);
  // Animation callbacks are called at the beginning of a frame: layout and painting follow.
  await pause();
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
