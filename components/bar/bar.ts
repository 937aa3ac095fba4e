/**
 * The bar at the edge of a page with a listing: how many papers there are, the way from one to the next, and what can be done
 * with many of them at once.
 *
 * It is in a closed shadow root, and its size does not depend on what it says: the page's scripts can find out where it is,
 * and are not to learn from that what is saved.
 */
import { i18n } from '#i18n';
import { button, element, stopEvents, setText } from '../dom/element.ts';
import { markIcon } from '../marks/icons.ts';
import { MARKER_ATTRIBUTE } from '../dom/marker.ts';
import { addShadowStyle } from '../dom/shadow-style.ts';
import css from './bar.css?inline';
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

export function createBar(document: Document, events: BarEvents): Bar {
  const host = element(document, 'div', { [MARKER_ATTRIBUTE]: 'bar' });
  const root = host.attachShadow({ mode: 'closed' });
  addShadowStyle(root, floating + css);
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
    () => open(menu.element.hidden === true),
  );
  const fold = button(document, { 'aria-label': i18n.t('bar.fold'), title: i18n.t('bar.fold') }, '–', () =>
    refold(true),
  );
  const unfold = button(document, { class: 'unfold', 'aria-label': i18n.t('bar.unfold') }, '', () =>
    refold(false),
  );
  unfold.append(markIcon(document, 'related', 3));
  const progress = createBarProgress(document, events);
  const line = element(document, 'div', { class: 'line' }, counts, ...steps, more, fold);
  // What comes and goes stands above the line, so that the line itself never moves.
  const above = element(document, 'div', { class: 'above' }, progress.element, menu.element);
  // Where it stands is the page's; what is said in it has the direction of our own words.
  const whole = element(document, 'div', { class: 'whole', dir: i18n.t('direction') }, above, line);
  const bar = element(
    document,
    'section',
    { 'aria-label': i18n.t('bar.label'), lang: i18n.t('language'), class: 'bar' },
    whole,
    unfold,
  );
  root.append(bar);
  bar.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !event.isTrusted || menu.element.hidden) return;
    event.stopPropagation();
    open(false);
    more.focus();
  });

  function open(opened: boolean): void {
    menu.element.hidden = !opened;
    more.setAttribute('aria-expanded', String(opened));
  }
  function refold(folded: boolean): void {
    open(false);
    events.onFold(folded);
    (folded ? unfold : fold).focus();
  }

  return {
    remove: () => host.remove(),
    show(view) {
      bar.dataset['tone'] = view.tone;
      whole.hidden = view.folded;
      unfold.hidden = !view.folded;
      setText(counts, countsText(view));
      // Hidden they would tell by the bar's size that nothing is related.
      for (const one of steps) one.disabled = view.related === 0;
      menu.show(view);
      progress.show(view);
      if (!host.isConnected) document.documentElement.append(host);
    },
  };
}

function countsText({ papers, saved, related }: BarView): string {
  return [i18n.t('bar.papers', papers), i18n.t('bar.saved', saved), i18n.t('bar.related', related)].join(
    ' · ',
  );
}
