/**
 * A field for tags: shows the paper's tags and adds new ones, with completion from all tags in the library.
 */
import { i18n } from '#i18n';
import { useId, useState } from 'preact/hooks';
import { isComposing } from '../dom/composing.ts';

export interface TagsFieldProps {
  tags: readonly string[];
  /** All tags in the library, for completion. */
  allTags: readonly string[];
  onAdd: (tag: string) => void;
  onRemove?: ((tag: string) => void) | undefined;
}

export function TagsField({ tags, allTags, onAdd, onRemove }: TagsFieldProps) {
  const [typed, setTyped] = useState('');
  const list = useId();
  const add = (tag: string) => {
    if (tag.trim()) onAdd(tag);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Enter, comma and Backspace also belong to an input method's composition.
    if (isComposing(event)) return;
    if (event.key === 'Enter' || (event.key === ',' && typed.trim())) add(typed);
    else if (event.key === 'Backspace' && !typed && tags.length > 0) onRemove?.(tags.at(-1) ?? '');
    else return;
    event.preventDefault();
  };
  return (
    <fieldset class="tags" aria-label={i18n.t('tags.label')}>
      {tags.map((tag) => (
        <span class="tag" key={tag}>
          <span dir="auto">{tag}</span>
          {onRemove && (
            <button
              type="button"
              class="quiet"
              aria-label={i18n.t('tags.removeNamed', [tag])}
              onClick={() => onRemove(tag)}
            >
              ×
            </button>
          )}
        </span>
      ))}
      <input
        type="text"
        dir="auto"
        list={list}
        aria-label={i18n.t('tags.add')}
        placeholder={i18n.t('tags.add')}
        value={typed}
        onInput={(event) => {
          // A tag chosen from the completion list is added at once.
          if (event.inputType === 'insertReplacementText') add(event.currentTarget.value);
          else setTyped(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => add(typed)}
      />
      <datalist id={list}>
        {allTags
          .filter((tag) => !tags.includes(tag))
          .map((tag) => (
            <option key={tag}>{tag}</option>
          ))}
      </datalist>
    </fieldset>
  );
}
