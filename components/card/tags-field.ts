/** The card's field for tags: the paper's tags with buttons to remove them, and an input with completion. */
import { i18n } from '#i18n';
import { isComposing } from '../dom/composing.ts';
import { button, element, onTrusted, worded } from '../dom/element.ts';
import type { CardEvents, CardSection } from './card-view.ts';

/** Maximum number of tags offered for completion. */
const MAX_SUGGESTIONS = 50;

export function createTagsField(document: Document, onEdit: CardEvents['onEdit']): CardSection {
  const list = element(document, 'ul', { class: 'tags', 'aria-label': i18n.t('card.tags') });
  const options = element(document, 'datalist', { id: 'known-tags' });
  const input = element(document, 'input', {
    type: 'text',
    hidden: true,
    list: 'known-tags',
    maxlength: '100',
    autocomplete: 'off',
    'aria-label': i18n.t('card.addTag'),
  });
  // In Firefox a page can find where the fields of closed roots are: there is none until it is wanted.
  const open = button(document, { class: 'quiet' }, i18n.t('card.addTag'), () => {
    input.hidden = false;
    input.focus();
    open.hidden = true;
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
  input.addEventListener('blur', () => {
    add();
    input.hidden = true;
    open.hidden = false;
  });

  return {
    element: element(document, 'div', { class: 'tag-field' }, list, open, input, options),
    show({ annotations, tags }) {
      const has = annotations?.tags ?? [];
      if (list.dataset['tags'] !== JSON.stringify(has)) {
        list.dataset['tags'] = JSON.stringify(has);
        // The focused button is about to be removed with its tag.
        if (list.querySelector(':focus')) open.focus();
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
  return worded(
    document,
    'li',
    { dir: 'auto' },
    tag,
    button(document, { 'aria-label': label, title: label }, '×', () => onRemove(tag)),
  );
}
