/** Watches for changes of a page's theme: by the page's own switch, with the system's, or in a long fade. */

/** The elements on which pages keep their theme, in attributes of any name. */
const ROOTS = ['documentElement', 'body'] as const;
/** How long pages fade from one theme to the other, in ms; a longer fade says when it ends. */
const FADE = 400;

export interface WatchThemeOptions {
  wait: (ms: number) => Promise<void>;
  /** Called after a possible change. */
  onChange: () => Promise<void>;
  onError: (error: unknown) => void;
  signal: AbortSignal;
}

/** Calls `onChange` some time after a possible change of colours; changes in that time are one. */
export function watchTheme(
  view: Window & typeof globalThis,
  { wait, onChange, onError, signal }: WatchThemeOptions,
): void {
  const { document } = view;
  let pending = false;
  const report = async () => {
    await wait(FADE);
    pending = false;
    if (!signal.aborted) await onChange();
  };
  const notice = () => {
    if (pending) return;
    pending = true;
    report().catch(onError);
  };
  const observer = new view.MutationObserver(notice);
  for (const root of ROOTS) {
    const element = document[root];
    if (element) observer.observe(element, { attributes: true });
  }
  signal.addEventListener('abort', () => observer.disconnect());
  const onFaded = (event: Event) => {
    if (/colou?r|background|^all$/.test((event as TransitionEvent).propertyName ?? 'all')) notice();
  };
  for (const type of ['transitionend', 'transitioncancel', 'animationend'])
    document.addEventListener(type, onFaded, { signal, capture: true });
  view.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', notice, { signal });
}
