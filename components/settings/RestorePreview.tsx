/** What restoring a backup would do, before it is done: how many papers come, change, stay, and where both sides differ. */
import { i18n } from '#i18n';
import type { Conflict, Preview, PreviewItem } from '@/lib/backup/preview.ts';
import { STATUSES } from '@/lib/annotations.ts';
import { formatDateTime } from '../text/formatted-values.ts';

export interface RestorePreviewProps {
  /** The file's name. */
  file: string;
  /** When the backup was made, in ms since 1970 UTC. */
  madeAt: number;
  papers: number;
  preview: Preview;
  working: boolean;
  onMerge: () => void;
  onReplace: () => void;
  onCancel: () => void;
}

const MAX_TITLES = 20;
const OUTCOMES = ['fresh', 'changed', 'conflicting', 'same', 'inBin'] as const;

export function RestorePreview(props: RestorePreviewProps) {
  const { file, madeAt, papers, preview, working, onMerge, onReplace, onCancel } = props;
  const { items, removed, replaced } = preview;
  return (
    <section class="restore" aria-labelledby="restore">
      <h3 id="restore">{i18n.t('restore.title', [file])}</h3>
      <p class="what">
        {i18n.t('restore.made', [formatDateTime(madeAt)])} · {i18n.t('restore.holds', papers)}
      </p>
      <ul class="fates">
        {OUTCOMES.filter((fate) => items[fate].length > 0).map((fate) => (
          <li key={fate}>
            <details open={fate === 'conflicting'}>
              <summary>{i18n.t(`restore.${fate}`, items[fate].length)}</summary>
              <Titles items={items[fate]} />
            </details>
          </li>
        ))}
        {removed > 0 && <li>{i18n.t('restore.removed', removed)}</li>}
      </ul>
      {replaced > 0 && <p class="what">{i18n.t('restore.replaces', replaced)}</p>}
      {working ? (
        <output>{i18n.t('restore.working')}</output>
      ) : (
        <div class="actions">
          <button type="button" class="primary" onClick={onMerge}>
            {i18n.t('restore.merge')}
          </button>
          <button type="button" onClick={onReplace}>
            {i18n.t('restore.replace')}
          </button>
          <button type="button" class="quiet" onClick={onCancel}>
            {i18n.t('restore.cancel')}
          </button>
        </div>
      )}
    </section>
  );
}

function Titles({ items }: { items: readonly PreviewItem[] }) {
  const more = items.length - MAX_TITLES;
  return (
    <ul class="titles">
      {items.slice(0, MAX_TITLES).map(({ title, conflicts }, i) => (
        <li key={i}>
          {title}
          {conflicts.map((conflict) => (
            <ConflictText key={conflict.field} {...conflict} />
          ))}
        </li>
      ))}
      {more > 0 && <li class="what">{i18n.t('restore.more', [String(more)])}</li>}
    </ul>
  );
}

function ConflictText({ field, here, backup, later }: Conflict) {
  const sides = { here, backup };
  return (
    <p class="what">
      {fieldText(field)}
      {(['here', 'backup'] as const).map((side) => (
        <span key={side} class={side === later ? 'counts' : undefined}>
          {' · '}
          {i18n.t(`restore.${side}`, [valueText(field, sides[side])])}
          {side === later && ` ${i18n.t('restore.counts')}`}
        </span>
      ))}
    </p>
  );
}

const FIELDS = [
  'title',
  'authors',
  'abstract',
  'year',
  'venue',
  'url',
  'pdfUrl',
  'codeUrl',
  'note',
  'status',
  'starred',
] as const;

function fieldText(field: string): string {
  const known = FIELDS.find((one) => one === field);
  return known ? i18n.t(`restore.field.${known}`) : i18n.t('restore.tag', [field.replace('tags.', '')]);
}

function valueText(field: string, value: unknown): string {
  if (value === undefined || value === '') return i18n.t('restore.nothing');
  if (value === true) return '✓';
  const status = field === 'status' && STATUSES.find((status) => status === value);
  if (status) return i18n.t(`own.status.${status}`);
  const text = Array.isArray(value) ? value.map(String).join(', ') : `${value as string | number}`;
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
