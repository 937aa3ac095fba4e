/** What can be done with all papers that are selected. */
import { i18n } from '#i18n';
import type { AnnotationEdit, Status } from '@/lib/annotations.ts';
import { TagsField } from '../paper/TagsField.tsx';

export interface SelectionBarProps {
  count: number;
  /** How many there are to select. */
  total: number;
  /** All tags there are. */
  tags: readonly string[];
  onAll: () => void;
  onNone: () => void;
  onEdit: (edit: AnnotationEdit) => void;
  onRemove: () => void;
}

const STATUSES: readonly Status[] = ['unread', 'reading', 'read'];

export function SelectionBar({ count, total, tags, onAll, onNone, onEdit, onRemove }: SelectionBarProps) {
  return (
    <div class="selection">
      <output>{i18n.t('library.selected', count, [count.toLocaleString()])}</output>
      {count < total && (
        <button type="button" class="link" onClick={onAll}>
          {i18n.t('library.selectAll', [total.toLocaleString()])}
        </button>
      )}
      <button type="button" class="link" onClick={onNone}>
        {i18n.t('library.selectNone')}
      </button>
      <TagsField tags={[]} known={tags} onAdd={(tag) => onEdit({ addTags: [tag] })} />
      <select
        aria-label={i18n.t('own.statusLabel')}
        value=""
        onChange={(event) => {
          const chosen = STATUSES.find((status) => status === event.currentTarget.value);
          if (chosen) onEdit({ status: chosen });
          event.currentTarget.value = '';
        }}
      >
        <option value="">{i18n.t('own.statusLabel')}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {i18n.t(`own.status.${status}`)}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => onEdit({ starred: true })}>
        {i18n.t('own.star')}
      </button>
      <button type="button" class="quiet" onClick={() => onEdit({ starred: false })}>
        {i18n.t('own.unstar')}
      </button>
      <button type="button" class="quiet" onClick={onRemove}>
        {i18n.t('paper.remove')}
      </button>
    </div>
  );
}
