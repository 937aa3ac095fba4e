/**
 * The bar's progress: papers being saved and abstracts being fetched, with buttons to pause, resume and undo.
 */
import { i18n } from '#i18n';
import { button, element } from '../dom/element.ts';
import { setWords } from '../dom/words.ts';
import type { BarEvents, BarPart, BarView } from './bar-view.ts';

export function createBarProgress(
  document: Document,
  events: Pick<BarEvents, 'onPause' | 'onUndo'>,
): BarPart {
  const text = element(document, 'p', { role: 'status' });
  const meter = element(document, 'progress', { 'aria-label': i18n.t('bar.label') });
  let paused = false;
  const pause = button(document, {}, '', () => events.onPause(!paused));
  const undo = button(document, {}, i18n.t('bar.undo'), () => events.onUndo());
  const part = element(document, 'div', { class: 'progress' }, text, meter, pause, undo);
  return {
    element: part,
    show(view) {
      const busy = view.saving !== undefined || view.abstracts > 0;
      part.hidden = !busy && !view.lastAction;
      setWords(text, progressText(view));
      meter.hidden = !view.saving;
      meter.max = view.saving?.total ?? 1;
      meter.value = view.saving?.done ?? 0;
      paused = view.paused;
      pause.hidden = !busy;
      setWords(pause, i18n.t(paused ? 'bar.resume' : 'bar.pause'));
      undo.hidden = !view.lastAction?.undoable;
    },
  };
}

function progressText({ saving, abstracts, lastAction }: BarView): string {
  if (saving) return i18n.t('bar.saving', [saving.done, saving.total]);
  const fetching = abstracts > 0 ? i18n.t('bar.abstracts', abstracts) : '';
  return [lastAction?.words, fetching].filter(Boolean).join(' · ');
}
