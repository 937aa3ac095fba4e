/** Keeps the marks as the page around them is: its colours, and its width. */
import { backgroundColour } from '../../../components/marks/background-colour.ts';
import type { PageServices } from './page-services.ts';
import type { Rows } from './rows.ts';
import { watchTheme } from './theme.ts';

/** After the last of many sizes of the window, in ms. */
const REST = 150;

export interface FollowLook {
  services: Pick<PageServices, 'wait'>;
  /** Called after the colours were taken anew. */
  onTinted: () => void;
  signal: AbortSignal;
}

export function followLook(
  view: Window & typeof globalThis,
  rows: Rows,
  { services, onTinted, signal }: FollowLook,
): void {
  let ground = groundOf(view, rows);
  // Most of what a page notes on its body is something else than its colours.
  const retint = async () => {
    const before = ground;
    ground = groundOf(view, rows);
    if (ground === before) return;
    await rows.retint();
    onTinted();
  };
  watchTheme(view, { wait: services.wait, onChange: () => void retint(), signal });
  let resized = 0;
  const onResize = () => {
    const turn = ++resized;
    void services.wait(REST).then(() => (turn === resized && !signal.aborted ? rows.redraw() : undefined));
  };
  view.addEventListener('resize', onResize, { signal });
}

/** The colours of the page, as a body and a row show them. */
function groundOf(view: Window, rows: Rows): string {
  const samples = [view.document.body, rows.listed()[0]?.anchors[0]];
  return samples.map((one) => one && backgroundColour(one, view).join()).join(' ');
}
