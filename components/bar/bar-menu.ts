/** The bar's menu: row filter, saving many papers, marking links in texts, and turning Offprint off. */
import { i18n } from '#i18n';
import type { Reach } from '@/lib/settings/switches.ts';
import { button, element, onTrusted, worded } from '../dom/element.ts';
import { setWords } from '../dom/words.ts';
import type { BarEvents, BarPart, ListingFilter } from './bar-view.ts';

const FILTERS = [
  ['all', 'bar.all'],
  ['related', 'bar.onlyRelated'],
  ['new', 'bar.onlyNew'],
  ['saved', 'bar.onlySaved'],
] as const satisfies readonly (readonly [ListingFilter, string])[];

export function createBarMenu(document: Document, events: BarEvents): BarPart {
  const filters = FILTERS.map(([filter, name]) => {
    const input = element(document, 'input', { type: 'radio', name: 'filter', 'aria-label': i18n.t(name) });
    onTrusted(input, 'change', () => events.onFilter(filter));
    return {
      filter,
      input,
      label: element(document, 'label', {}, input, worded(document, 'span', {}, i18n.t(name))),
    };
  });
  const filterGroup = element(
    document,
    'fieldset',
    { 'aria-label': i18n.t('bar.show') },
    worded(document, 'legend', {}, i18n.t('bar.show')),
    ...filters.map(({ label }) => label),
  );
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
    filterGroup,
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
      for (const { filter, input } of filters) input.checked = filter === view.filter;
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
