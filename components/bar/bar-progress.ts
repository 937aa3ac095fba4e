/** How far the saving of many papers has come, and the reading of their abstracts; both can be halted and gone on with. */
import { i18n } from '#i18n';
import { button, element, setText } from '../dom/element.ts';
import type { BarEvents, BarPart, BarView } from './bar-view.ts';

export function createBarProgress(
  document: Document,
  events: Pick<BarEvents, 'onPause' | 'onUndo'>,
): BarPart {
  const words = element(document, 'p', { role: 'status' });
  const meter = element(document, 'progress', { 'aria-label': i18n.t('bar.label') });
  let paused = false;
  const pause = button(document, {}, '', () => events.onPause(!paused));
  const undo = button(document, {}, i18n.t('bar.undo'), () => events.onUndo());
  const part = element(document, 'div', { class: 'progress' }, words, meter, pause, undo);
  return {
    element: part,
    show(view) {
      const busy = view.saving !== undefined || view.abstracts > 0;
      part.hidden = !busy && !view.lastAction;
      setText(words, textOf(view));
      meter.hidden = !view.saving;
      meter.max = view.saving?.total ?? 1;
      meter.value = view.saving?.done ?? 0;
      paused = view.paused;
      pause.hidden = !busy;
      setText(pause, i18n.t(paused ? 'bar.resume' : 'bar.pause'));
      undo.hidden = !view.lastAction?.undoable;
    },
  };
}

function textOf({ saving, abstracts, lastAction }: BarView): string {
  if (saving) return i18n.t('bar.saving', [saving.done, saving.total]);
  const toCome = abstracts > 0 ? i18n.t('bar.abstracts', abstracts) : '';
  return [lastAction?.words, toCome].filter(Boolean).join(' · ');
}
