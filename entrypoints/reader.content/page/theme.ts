/** Notices that a page has changed its colours: by a switch of its own, or with the system's. */

/** Where pages keep the theme they are in: on these elements, in attributes of any name. */
const ROOTS = ['documentElement', 'body'] as const;

/** Calls `onChange`, at most once a while. */
export function watchTheme(
  view: Window & typeof globalThis,
  {
    wait,
    onChange,
    signal,
  }: { wait: (ms: number) => Promise<void>; onChange: () => void; signal: AbortSignal },
): void {
  // Pages fade from one theme to the other.
  const REST = 400;
  let noticed = false;
  const notice = () => {
    if (noticed) return;
    noticed = true;
    void later();
  };
  const later = async () => {
    await wait(REST);
    noticed = false;
    if (!signal.aborted) onChange();
  };
  const observer = new view.MutationObserver(notice);
  for (const root of ROOTS) {
    const element = view.document[root];
    if (element) observer.observe(element, { attributes: true });
  }
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', notice, { signal });
  signal.addEventListener('abort', () => observer.disconnect());
}
