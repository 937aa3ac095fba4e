/** Updates the marks when the page's colours or the window's width change. */
import { backgroundColour } from '../../../components/marks/background-colour.ts';
import type { PageServices } from './page-services.ts';
import type { Rows } from './rows.ts';
import { watchTheme } from './watch-theme.ts';

/** How long the window must keep its size before the marks are updated, in ms. */
const RESIZE_DELAY = 150;

export interface FollowAppearanceOptions {
  services: Pick<PageServices, 'wait'>;
  /** Called after the colours of the marks were updated. */
  onColoursChanged: () => void;
  signal: AbortSignal;
}

export function followAppearance(
  view: Window & typeof globalThis,
  rows: Rows,
  { services, onColoursChanged, signal }: FollowAppearanceOptions,
): void {
  let backgrounds = backgroundsOf(view, rows);
  // Most attributes that a page changes on its body have nothing to do with colours.
  const updateColours = async () => {
    const before = backgrounds;
    backgrounds = backgroundsOf(view, rows);
    if (backgrounds === before) return;
    await rows.updateColours();
    onColoursChanged();
  };
  watchTheme(view, { wait: services.wait, onChange: () => void updateColours(), signal });
  let resized = 0;
  const onResize = () => {
    const resize = ++resized;
    void services
      .wait(RESIZE_DELAY)
      .then(() => (resize === resized && !signal.aborted ? rows.updatePositions() : undefined));
  };
  view.addEventListener('resize', onResize, { signal });
}

/** The background colours of the body and of a row, as one text to compare. */
function backgroundsOf(view: Window, rows: Rows): string {
  const samples = [view.document.body, rows.listedRows()[0]?.anchors[0]];
  return samples.map((one) => one && backgroundColour(one, view).join()).join(' ');
}
