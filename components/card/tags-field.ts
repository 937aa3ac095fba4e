/** The card's field for tags: the paper's tags with buttons to remove them, and an input with completion. */
import { i18n } from '#i18n';
import { isComposing } from '../dom/composing.ts';
import { button, element, onTrusted } from '../dom/element.ts';
import type { CardEvents, CardSection } from './card-view.ts';

/** Maximum number of tags offered for completion. */
const MAX_SUGGESTIONS = 50;

export function createTagsField(document: Document, onEdit: CardEvents['onEdit']): CardSection {
  const list = element(document, 'ul', { class: 'tags', 'aria-label': i18n.t('card.tags') });
  const options = element(document, 'datalist', { id: 'known-tags' });
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
    // Enter can also end an input method's composition.
    if (!event.isTrusted || isComposing(event) || (event.key !== 'Enter' && !clears)) return;
    event.preventDefault();
    event.stopPropagation();
    if (clears) input.value = '';
    else add();
  });
  onTrusted(input, 'change', () => {
    // A tag chosen from the list with the pointer: the text equals a known tag.
    if ([...options.children].some((option) => option.getAttribute('value') === input.value)) add();
  });
  const remove = (tag: string) => onEdit({ removeTags: [tag] }, i18n.t('card.untagged', [tag]));
  input.addEventListener('blur', add);

  return {
    element: element(document, 'div', { class: 'tag-field' }, list, input, options),
    show({ annotations, tags }) {
      const has = annotations?.tags ?? [];
      if (list.dataset['tags'] !== JSON.stringify(has)) {
        list.dataset['tags'] = JSON.stringify(has);
        // The focused button is about to be removed with its tag.
        if (list.querySelector(':focus')) input.focus();
        list.replaceChildren(...has.map((tag) => createTag(document, tag, remove)));
      }
      list.hidden = has.length === 0;
      const offered = tags.filter((tag) => !has.includes(tag)).slice(0, MAX_SUGGESTIONS);
      options.replaceChildren(...offered.map((value) => element(document, 'option', { value })));
    },
  };
}

function createTag(document: Document, tag: string, onRemove: (tag: string) => void): HTMLElement {
  const label = i18n.t('card.removeTag', [tag]);
  return element(
    document,
    'li',
    { dir: 'auto' },
    tag,
    button(document, { 'aria-label': label, title: label }, '×', () => onRemove(tag)),
  );
}
