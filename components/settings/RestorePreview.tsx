/** A preview of restoring a backup: how many papers are added, changed or unchanged, and the conflicts. */
import { i18n } from '#i18n';
import type { MergeConflict, Preview, PreviewItem } from '@/lib/backup/preview.ts';
import { STATUSES } from '@/lib/annotations.ts';
import { CUT, fullNames, type Name } from '@/lib/names/name.ts';
import type { Damage } from '@/lib/backup/read.ts';
import { DamageReport } from './DamageReport.tsx';
import { PAPER_TYPES, PUBLICATION_FIELDS } from '@/lib/publication.ts';
import { formatDateTime } from '../text/formatted-values.ts';

export interface RestorePreviewProps {
  /** Name of the file. */
  file: string;
  /** When the backup was made, in ms since 1970 UTC. */
  madeAt: number;
  papers: number;
  /** What of the file cannot be restored. */
  damage: Damage;
  preview: Preview;
  working: boolean;
  onMerge: () => void;
  onReplace: () => void;
  onCancel: () => void;
}

const MAX_TITLES = 20;
const OUTCOMES = ['fresh', 'changed', 'conflicting', 'same', 'inBin'] as const;

export function RestorePreview(props: RestorePreviewProps) {
  const { file, madeAt, papers, damage, preview, working, onMerge, onReplace, onCancel } = props;
  const { items, removed, replaced } = preview;
  return (
    <section class="restore" aria-labelledby="restore">
      <h3 id="restore">{i18n.t('restore.title', [file])}</h3>
      <p class="hint">
        {i18n.t('restore.made', [formatDateTime(madeAt)])} · {i18n.t('restore.holds', papers)}
      </p>
      {damage.count > 0 && <DamageReport damage={damage} />}
      <ul class="outcomes">
        {OUTCOMES.filter((outcome) => items[outcome].length > 0).map((outcome) => (
          <li key={outcome}>
            <details open={outcome === 'conflicting'}>
              <summary>{i18n.t(`restore.${outcome}`, items[outcome].length)}</summary>
              <Titles items={items[outcome]} />
            </details>
          </li>
        ))}
        {removed > 0 && <li>{i18n.t('restore.removed', removed)}</li>}
      </ul>
      {replaced > 0 && damage.count === 0 && <p class="hint">{i18n.t('restore.replaces', replaced)}</p>}
      {working ? (
        <output>{i18n.t('restore.working')}</output>
      ) : (
        <div class="actions">
          <button type="button" class="primary" onClick={onMerge}>
            {i18n.t(damage.count > 0 ? 'restore.mergeGood' : 'restore.merge')}
          </button>
          {/* What the file has lost would go to the bin here. */}
          {damage.count === 0 && (
            <button type="button" onClick={onReplace}>
              {i18n.t('restore.replace')}
            </button>
          )}
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
      {more > 0 && <li class="hint">{i18n.t('restore.more', [String(more)])}</li>}
    </ul>
  );
}

function ConflictText({ field, here, backup, later }: MergeConflict) {
  const sides = { here, backup };
  return (
    <p class="hint">
      {fieldText(field)}
      {(['here', 'backup'] as const).map((side) => (
        <span key={side} class={side === later ? 'chosen' : undefined}>
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
  if (field === 'authorsCut') return i18n.t('restore.field.authors');
  const published = PUBLICATION_FIELDS.find((one) => one === field);
  if (published) return i18n.t(`correct.${published}`);
  const known = FIELDS.find((one) => one === field);
  return known ? i18n.t(`restore.field.${known}`) : i18n.t('restore.tag', [field.replace('tags.', '')]);
}

function valueText(field: string, value: unknown): string {
  if (value === undefined || value === '') return i18n.t('restore.nothing');
  if (value === true) return field === 'authorsCut' ? CUT : '✓';
  const type = field === 'type' && PAPER_TYPES.find((known) => known === value);
  if (type) return i18n.t(`correct.types.${type}`);
  if (field === 'authors') return shortened(fullNames(value as Name[]));
  const status = field === 'status' && STATUSES.find((status) => status === value);
  if (status) return i18n.t(`annotations.status.${status}`);
  const text = Array.isArray(value) ? value.map(String).join(', ') : `${value as string | number}`;
  return shortened(text);
}

function shortened(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text;
}
