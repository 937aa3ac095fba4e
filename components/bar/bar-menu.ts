/** The bar's menu: row filter, saving many papers, marking links in texts, and turning Offprint off. */
import { i18n } from '#i18n';
import { STRICTNESSES, type Reach } from '@/lib/settings/switches.ts';
import { button, element, onTrusted, worded } from '../dom/element.ts';
import { setWords } from '../dom/words.ts';
import type { BarEvents, BarPart, BarView, ListingFilter } from './bar-view.ts';
import { createChoice } from './choice.ts';

const FILTERS = [
  ['all', 'bar.all'],
  ['related', 'bar.onlyRelated'],
  ['new', 'bar.onlyNew'],
  ['saved', 'bar.onlySaved'],
] as const satisfies readonly (readonly [ListingFilter, string])[];

export function createBarMenu(document: Document, events: BarEvents): BarPart {
  const filter = createChoice(
    document,
    'filter',
    i18n.t('bar.show'),
    FILTERS.map(([value, name]) => ({ value, words: i18n.t(name) })),
    events.onFilter,
  );
  const strictness = createChoice(
    document,
    'strictness',
    i18n.t('strictness.label'),
    STRICTNESSES.map((value) => ({ value, words: i18n.t(`strictness.${value}`) })),
    events.onStrictness,
  );
  const close = worded(document, 'p', { class: 'soft' }, '');
  const related = button(document, {}, '', () => events.onSaveRelated());
  const selected = button(document, {}, '', () => events.onSaveSelected());
  const unselect = button(document, { class: 'quiet' }, i18n.t('bar.unselect'), () => events.onUnselect());
  const mentions = element(document, 'input', { type: 'checkbox', 'aria-label': i18n.t('bar.mentions') });
  onTrusted(mentions, 'change', () => events.onMentions(mentions.checked));
  const off = (reach: Reach) => button(document, { class: 'quiet' }, '', () => events.onOff(reach));
  const offs = { page: off('page'), site: off('site'), everywhere: off('everywhere') };
  const offText = worded(document, 'span', { id: 'off' }, i18n.t('bar.off'));
  const menu = element(
    document,
    'div',
    { id: 'menu', class: 'menu', hidden: true },
    filter.element,
    strictness.element,
    close,
    related,
    element(document, 'div', { class: 'pair' }, selected, unselect),
    element(
      document,
      'label',
      { class: 'check' },
      mentions,
      worded(document, 'span', {}, i18n.t('bar.mentions')),
    ),
    element(
      document,
      'div',
      { class: 'off', role: 'group', 'aria-label': i18n.t('bar.off') },
      offText,
      ...Object.values(offs),
    ),
    worded(document, 'p', { class: 'soft' }, i18n.t('bar.offWhat')),
  );
  return {
    element: menu,
    show(view) {
      filter.show(view.filter);
      strictness.show(view.strictness);
      close.hidden = view.close === 0;
      setWords(close, closeText(view));
      setWords(related, i18n.t('bar.saveRelated', view.related));
      related.disabled = view.related === 0;
      setWords(selected, i18n.t('bar.saveSelected', view.selected));
      selected.disabled = view.selected === 0;
      unselect.hidden = view.selected === 0;
      mentions.checked = view.mentions;
      setWords(offs.page, i18n.t('bar.offPage'));
      setWords(offs.site, i18n.t('bar.offSite', [view.host]));
      setWords(offs.everywhere, i18n.t('bar.offEverywhere'));
    },
  };
}

/** What is said of related rows without marks. */
function closeText({ papers, related, close }: BarView): string {
  const isAbout = related + close > papers / 2;
  return isAbout ? i18n.t('bar.about', [String(related)]) : i18n.t('bar.close', close);
}
