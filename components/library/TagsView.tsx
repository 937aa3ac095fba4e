/** All tags, each with a form to rename, merge or delete it. */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { ANNOTATION_LIMITS, normaliseTag } from '@/lib/annotations.ts';
import type { TagCount } from './library-sections.ts';

export interface TagsViewProps {
  tags: readonly TagCount[];
  /** Renames a tag; a name that is in use merges the two tags. */
  onRename: (from: string, to: string) => void;
  onDelete: (tag: string) => void;
}

export function TagsView({ tags, onRename, onDelete }: TagsViewProps) {
  if (tags.length === 0) return <p class="notice">{i18n.t('tags.none')}</p>;
  return (
    <section class="tool" aria-labelledby="tags">
      <h2 id="tags">{i18n.t('tags.edit')}</h2>
      <p class="soft">{i18n.t('tags.renameHelp')}</p>
      <datalist id="known-tags">
        {tags.map(({ tag }) => (
          <option key={tag}>{tag}</option>
        ))}
      </datalist>
      <ul class="lines" aria-labelledby="tags">
        {tags.map((tag) => (
          <TagLine key={tag.tag} {...tag} onRename={onRename} onDelete={onDelete} />
        ))}
      </ul>
    </section>
  );
}

function TagLine({ tag, count, onRename, onDelete }: TagCount & Omit<TagsViewProps, 'tags'>) {
  const [name, setName] = useState(tag);
  const newName = normaliseTag(name);
  const isNew = newName !== '' && newName !== tag;
  return (
    <li>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (isNew) onRename(tag, newName);
        }}
      >
        <input
          type="text"
          dir="auto"
          list="known-tags"
          aria-label={i18n.t('tags.name', [tag])}
          value={name}
          maxLength={ANNOTATION_LIMITS.tag}
          onInput={(event) => setName(event.currentTarget.value)}
        />
        <span class="soft">{i18n.t('tags.count', count, [count.toLocaleString()])}</span>
        <button type="submit" disabled={!isNew}>
          {i18n.t('tags.rename')}
        </button>
      </form>
      <button
        type="button"
        class="quiet"
        aria-label={i18n.t('tags.deleteNamed', [tag])}
        onClick={() => onDelete(tag)}
      >
        {i18n.t('tags.delete')}
      </button>
    </li>
  );
}
