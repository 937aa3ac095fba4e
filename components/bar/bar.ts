/**
 * The bar on a page with a listing: counts the papers, steps from one related row to the next, and offers
 * actions for many papers at once.
 *
 * It is in a closed shadow root and its size does not depend on its content. The page's scripts can measure
 * the bar, and must not learn from its size what is saved.
 */
import { i18n } from '#i18n';
import { button, element, stopEvents } from '../dom/element.ts';
import { setWords } from '../dom/words.ts';
import { markIcon } from '../marks/icons.ts';
import { MARKER_ATTRIBUTE } from '../dom/marker.ts';
import { refuseUnseenPresses, type SeenWatch } from '../dom/seen.ts';
import { addShadowStyle } from '../dom/shadow-style.ts';
import css from './bar.css?inline';
import corner from '../dom/corner.css?inline';
import floating from '../dom/floating.css?inline';
import { createBarMenu } from './bar-menu.ts';
import type { BarEvents, BarView } from './bar-view.ts';
import { createBarProgress } from './bar-progress.ts';

export interface Bar {
  show: (view: BarView) => void;
  remove: () => void;
}

const POINTER_AND_INPUT_EVENTS = [
  'click',
  'mousedown',
  'mouseup',
  'pointerdown',
  'pointerup',
  'change',
  'input',
];

export function createBar(document: Document, seen: SeenWatch, events: BarEvents): Bar {
  const host = element(document, 'div', { [MARKER_ATTRIBUTE]: 'bar' });
  const root = host.attachShadow({ mode: 'closed' });
  addShadowStyle(root, floating + corner + css);
  stopEvents(root, POINTER_AND_INPUT_EVENTS);

  const counts = element(document, 'p', { class: 'counts' });
  const step = (by: 1 | -1, label: string, sign: string) =>
    button(document, { 'aria-label': label, title: label }, sign, () => events.onStep(by));
  const steps = [step(-1, i18n.t('bar.previous'), '↑'), step(1, i18n.t('bar.next'), '↓')];
  const menu = createBarMenu(document, events);
  const more = button(
    document,
    { 'aria-expanded': 'false', 'aria-controls': 'menu', 'aria-label': i18n.t('bar.more') },
    '⋯',
    () => toggleMenu(menu.element.hidden === true),
  );
  const fold = button(document, { 'aria-label': i18n.t('bar.fold'), title: i18n.t('bar.fold') }, '–', () =>
    setFolded(true),
  );
  const unfold = button(document, { class: 'unfold', 'aria-label': i18n.t('bar.unfold') }, '', () =>
    setFolded(false),
  );
  unfold.append(markIcon(document, 'related', 3));
  const progress = createBarProgress(document, events);
  const line = element(
    document,
    'div',
    { class: 'line' },
    counts,
    ...steps,
    more,
    fold,
    element(document, 'div', { class: 'largest', 'aria-hidden': 'true' }),
  );
  // Progress and menu open above the line, so that the line itself never moves.
  const popover = element(document, 'div', { class: 'popover' }, progress.element, menu.element);
  // The page's direction decides where the bar is; the interface language decides the direction of its text.
  const expanded = element(document, 'div', { class: 'expanded', dir: i18n.t('direction') }, popover, line);
  const bar = element(
    document,
    'section',
    { 'aria-label': i18n.t('bar.label'), lang: i18n.t('language'), class: 'bar' },
    expanded,
    unfold,
  );
  root.append(bar);
  refuseUnseenPresses(root, bar, seen, events.onUnseen);
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !event.isTrusted || menu.element.hidden) return;
    event.stopPropagation();
    toggleMenu(false);
    more.focus();
  });

  function toggleMenu(isOpen: boolean): void {
    menu.element.hidden = !isOpen;
    more.setAttribute('aria-expanded', String(isOpen));
  }
  function setFolded(folded: boolean): void {
    toggleMenu(false);
    events.onFold(folded);
    (folded ? unfold : fold).focus();
  }

  return {
    remove() {
      seen.unwatch(bar);
      host.remove();
    },
    show(view) {
      bar.dataset['tone'] = view.tone;
      unfold.hidden = !view.folded;
      setWords(counts, countsText(view));
      // Disabled and not hidden: the bar's size must not tell that nothing is related.
      for (const button of steps) button.disabled = view.related === 0;
      menu.show(view);
      progress.show(view);
      // What was just done is said in any case.
      line.hidden = view.folded;
      expanded.hidden = view.folded && progress.element.hidden === true;
      if (host.isConnected) return;
      document.documentElement.append(host);
      seen.watch(bar);
    },
  };
}

function countsText({ papers, saved, related, close }: BarView): string {
  const marked =
    close > 0
      ? i18n.t('bar.relatedOf', [String(related), String(related + close)])
      : i18n.t('bar.related', related);
  return [i18n.t('bar.papers', papers), i18n.t('bar.saved', saved), marked].join(' · ');
}
