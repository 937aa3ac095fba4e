/** The actions for all selected papers. */
import { i18n } from '#i18n';
import type { AnnotationEdit, Status } from '@/lib/annotations.ts';
import { EXPORT_FORMATS, type ExportFormat } from '@/lib/exchange/export-formats.ts';
import { TagsField } from '../paper/TagsField.tsx';

export interface SelectionBarProps {
  count: number;
  /** Number of papers in the list. */
  total: number;
  /** All tags in the library. */
  tags: readonly string[];
  onAll: () => void;
  onNone: () => void;
  onExport: (format: ExportFormat) => void;
  onEdit: (edit: AnnotationEdit) => void;
  onRemove: () => void;
}

const STATUSES: readonly Status[] = ['unread', 'reading', 'read'];

export function SelectionBar(props: SelectionBarProps) {
  const { count, total, tags, onAll, onNone, onExport, onEdit, onRemove } = props;
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
      <TagsField tags={[]} allTags={tags} onAdd={(tag) => onEdit({ addTags: [tag] })} />
      <select
        aria-label={i18n.t('annotations.statusLabel')}
        value=""
        onChange={(event) => {
          const chosen = STATUSES.find((status) => status === event.currentTarget.value);
          if (chosen) onEdit({ status: chosen });
          event.currentTarget.value = '';
        }}
      >
        <option value="">{i18n.t('annotations.statusLabel')}</option>
        {STATUSES.map((status) => (
          <option key={status} value={status}>
            {i18n.t(`annotations.status.${status}`)}
          </option>
        ))}
      </select>
      <button type="button" onClick={() => onEdit({ starred: true })}>
        {i18n.t('annotations.star')}
      </button>
      <button type="button" class="quiet" onClick={() => onEdit({ starred: false })}>
        {i18n.t('annotations.unstar')}
      </button>
      <select
        aria-label={i18n.t('export.label')}
        value=""
        onChange={(event) => {
          const chosen = EXPORT_FORMATS.find((format) => format === event.currentTarget.value);
          if (chosen) onExport(chosen);
          event.currentTarget.value = '';
        }}
      >
        <option value="">{i18n.t('export.label')}</option>
        {EXPORT_FORMATS.map((format) => (
          <option key={format} value={format}>
            {i18n.t(`export.${format}`)}
          </option>
        ))}
      </select>
      <button type="button" class="quiet" onClick={onRemove}>
        {i18n.t('paper.remove')}
      </button>
    </div>
  );
}
