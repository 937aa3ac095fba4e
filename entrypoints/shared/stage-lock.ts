/**
 * Tells which staged backups have a page that is still at them: such a page holds a lock, which the browser
 * releases when the page is closed or killed.
 */

const PREFIX = 'staged ';

/** Holds the lock of a stage while `act` runs. */
export async function whileStaged<T>(stage: string, act: () => Promise<T>): Promise<T> {
  return navigator.locks.request(PREFIX + stage, act);
}

/** The names of all stages whose pages are there. */
export async function openStages(): Promise<Set<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(
    held.flatMap(({ name = '' }) => (name.startsWith(PREFIX) ? [name.slice(PREFIX.length)] : [])),
  );
}
