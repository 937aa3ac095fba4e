/** Tags of a paper: those it has, each to be removed, and a field for another, completed from the tags there are. */
import { i18n } from '#i18n';
import { button, element, onTrusted } from '../dom/element.ts';
import type { CardEvents, CardSection } from './card-view.ts';

/** The most tags that are offered. */
const MAX_SUGGESTIONS = 50;

export function createTagsField(document: Document, onEdit: CardEvents['onEdit']): CardSection {
  const list = element(document, 'ul', { class: 'tags', 'aria-label': i18n.t('card.tags') });
  const known = element(document, 'datalist', { id: 'known-tags' });
  const input = element(document, 'input', {
    type: 'text',
    list: 'known-tags',
    maxlength: '100',
    autocomplete: 'off',
    placeholder: i18n.t('card.addTag'),
    'aria-label': i18n.t('card.addTag'),
  });
  const add = () => {
    const tags = input.value
      .split(',')
      .map((tag) => tag.trim())
      .filter(Boolean);
    input.value = '';
    if (tags.length > 0) onEdit({ addTags: tags }, i18n.t('card.tagged', [tags.join(', ')]));
  };
  input.addEventListener('keydown', (event) => {
    const clears = event.key === 'Escape' && input.value !== '';
    // The Enter that ends the composing of a word is none of ours.
    if (!event.isTrusted || event.isComposing || (event.key !== 'Enter' && !clears)) return;
    event.preventDefault();
    event.stopPropagation();
    if (clears) input.value = '';
    else add();
  });
  onTrusted(input, 'change', () => {
    // Chosen from the list with the pointer: the text is a tag that is known, whole.
    if ([...known.children].some((option) => option.getAttribute('value') === input.value)) add();
  });
  const remove = (tag: string) => onEdit({ removeTags: [tag] }, i18n.t('card.untagged', [tag]));
  input.addEventListener('blur', add);

  return {
    element: element(document, 'div', { class: 'tag-field' }, list, input, known),
    show({ annotations, tags }) {
      const has = annotations?.tags ?? [];
      if (list.dataset['tags'] !== JSON.stringify(has)) {
        list.dataset['tags'] = JSON.stringify(has);
        // The button that was pressed goes with its tag.
        if (list.querySelector(':focus')) input.focus();
        list.replaceChildren(...has.map((tag) => chip(document, tag, remove)));
      }
      list.hidden = has.length === 0;
      const offered = tags.filter((tag) => !has.includes(tag)).slice(0, MAX_SUGGESTIONS);
      known.replaceChildren(...offered.map((value) => element(document, 'option', { value })));
    },
  };
}

function chip(document: Document, tag: string, onRemove: (tag: string) => void): HTMLElement {
  const label = i18n.t('card.removeTag', [tag]);
  return element(
    document,
    'li',
    { dir: 'auto' },
    tag,
    button(document, { 'aria-label': label, title: label }, '×', () => onRemove(tag)),
  );
}
