/** Letting others on the page go first. */

/** A page that is not drawn for so long, in ms, is one that nobody looks at. */
const LONGEST_FRAME = 200;

/** Resolves after what waits on the page's thread now. */
export function pause(): Promise<void> {
  return after(0);
}

/** Resolves after the page as it is now was drawn. */
export async function drawn(): Promise<void> {
  const frame = new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
  await Promise.race([frame, after(LONGEST_FRAME)]);
  // A frame begins with its callbacks: layout and painting come after them.
  await pause();
}

function after(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
