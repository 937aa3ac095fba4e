/** Updates the marks when the page's colours or the window's width change. */
import { backgroundColour } from '@/components/marks/background-colour.ts';
import type { PageServices } from './page-services.ts';
import type { Rows } from './rows.ts';
import { watchTheme } from './watch-theme.ts';

/** How long the window must keep its size before the marks are updated, in ms. */
const RESIZE_DELAY = 150;
/** How often the colours are compared, in ms. No event tells of a style sheet that is adopted or edited. */
const COMPARE = 1_000;

export interface FollowAppearanceOptions {
  services: Pick<PageServices, 'wait' | 'repeat' | 'log'>;
  /** Called after the colours of the marks were updated. */
  onColoursChanged: () => void;
  signal: AbortSignal;
}

export function followAppearance(
  view: Window & typeof globalThis,
  rows: Rows,
  { services, onColoursChanged, signal }: FollowAppearanceOptions,
): void {
  const { wait, repeat, log } = services;
  const onError = (error: unknown) => log('appearance not followed', { error: String(error) });
  let backgrounds = backgroundsOf(view, rows);
  // Most of what a page changes on its body and among its style sheets has nothing to do with colours.
  const onChange = async () => {
    const before = backgrounds;
    backgrounds = backgroundsOf(view, rows);
    if (backgrounds === before) return;
    await rows.updateColours();
    onColoursChanged();
  };
  watchTheme(view, { wait, onChange, onError, signal });
  const compare = () => {
    onChange().catch(onError);
  };
  repeat(COMPARE, compare, signal);
  let resized = 0;
  const followSize = async () => {
    const resize = ++resized;
    await wait(RESIZE_DELAY);
    if (resize === resized && !signal.aborted) await rows.updatePositions();
  };
  const onResize = () => {
    followSize().catch(onError);
  };
  view.addEventListener('resize', onResize, { signal });
}

/** The background colours of the body and of some rows, as one text to compare. */
function backgroundsOf(view: Window, rows: Rows): string {
  const listed = rows.listedRows();
  const some = [listed[0], listed[Math.floor(listed.length / 2)], listed.at(-1)];
  const samples = [view.document.body, ...some.map((row) => row?.anchors[0])];
  return samples.map((one) => one && backgroundColour(one, view).join()).join(' ');
}
