/** Opens the popup as its button does, and watches it from another page of the extension. */

export interface Opening {
  /** The page to open as popup. */
  popup: string;
  /** A selector for the element to wait for. */
  until: string;
}

/**
 * The ms from opening to the first paint, and to the frame that shows the element. Evaluated in a page of the
 * extension.
 */
export async function openPopup({ popup, until }: Opening): Promise<{ paint: number; shown: number }> {
  const { action, extension } = Reflect.get(globalThis, 'chrome');
  const now = () => performance.timeOrigin + performance.now();
  const turn = () => new Promise((resolve) => setTimeout(resolve));
  await action.setPopup({ popup });
  const start = now();
  await action.openPopup();
  const end = start + 10_000;
  const viewOf = (): Window | undefined => extension.getViews({ type: 'popup' })[0];
  const isThere = () => viewOf()?.document.querySelector(until);
  while (!isThere()) {
    if (now() > end) throw new Error(`The popup never showed ${until}.`);
    await turn();
  }
  const view = viewOf();
  if (!view) throw new Error('The popup is gone.');
  await new Promise((resolve) => view.requestAnimationFrame(resolve));
  const shown = now() - start;
  const painted = () => view.performance.getEntriesByName('first-contentful-paint')[0];
  while (!painted() && now() < end) await turn();
  const paint = view.performance.timeOrigin + (painted()?.startTime ?? Number.NaN) - start;
  view.close();
  while (viewOf()) await turn();
  return { paint, shown };
}
