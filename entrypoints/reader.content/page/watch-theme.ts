/** Watches for changes of the page's colour theme: by the page's own switch, or with the system's. */

/** The elements on which pages keep their theme, in attributes of any name. */
const ROOTS = ['documentElement', 'body'] as const;

/** Calls `onChange` some time after a possible change of theme; changes in that time are one. */
export function watchTheme(
  view: Window & typeof globalThis,
  {
    wait,
    onChange,
    signal,
  }: { wait: (ms: number) => Promise<void>; onChange: () => void; signal: AbortSignal },
): void {
  // Pages fade from one theme to the other.
  const FADE = 400;
  let pending = false;
  const notice = () => {
    if (pending) return;
    pending = true;
    void report();
  };
  const report = async () => {
    await wait(FADE);
    pending = false;
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
