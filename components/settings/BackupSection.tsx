/** The backup section: when the last backup was made, making one, automatic backups, and restoring. */
import { i18n } from '#i18n';
import type { BadReason } from '@/lib/backup/read.ts';
import { relativeTime } from '../text/relative-time.ts';
import { AutomaticBackup, type AutomaticBackupProps } from './AutomaticBackup.tsx';
import { RestorePreview, type RestorePreviewProps } from './RestorePreview.tsx';
import { SettingsSection } from './SettingsSection.tsx';

/** The state of restoring a file, step by step. */
export type RestoreState =
  | { step: 'reading'; file: string }
  | {
      step: 'refused';
      file: string;
      reason: BadReason | 'unreadable';
      line?: number | undefined;
      detail: string;
    }
  | ({ step: 'preview' } & Pick<RestorePreviewProps, 'file' | 'madeAt' | 'papers' | 'preview' | 'working'>)
  | { step: 'done'; added: number; changed: number; binned: number; change?: number | undefined }
  /** `kept`: how many things were left as they are, because they have changed again since. */
  | { step: 'undone'; kept: number };

export interface BackupSectionProps {
  /** When the last backup was made. Both times in ms since 1970 UTC. */
  last: number | undefined;
  now: number;
  /** Whether a backup is being written. */
  making: boolean;
  automatic: AutomaticBackupProps;
  restoring: RestoreState | undefined;
  onMake: () => void;
  onOpen: (file: File) => void;
  onRestore: (mode: 'merge' | 'replace') => void;
  onCancel: () => void;
  onUndo: (change: number) => void;
}

export function BackupSection(props: BackupSectionProps) {
  const { last, now, making, automatic, restoring, onMake, onOpen, onRestore, onCancel, onUndo } = props;
  return (
    <SettingsSection id="backup" heading={i18n.t('backup.title')}>
      <p class="hint">{i18n.t('backup.what')}</p>
      <p>{last === undefined ? i18n.t('backup.never') : i18n.t('backup.last', [relativeTime(last, now)])}</p>
      <div class="actions">
        <button type="button" class="primary" disabled={making} onClick={onMake}>
          {i18n.t(making ? 'backup.making' : 'backup.make')}
        </button>
        <label class="button">
          {i18n.t('backup.open')}
          <input
            type="file"
            class="visually-hidden"
            accept=".jsonl,application/jsonl"
            onChange={({ currentTarget }) => {
              const [file] = currentTarget.files ?? [];
              if (file) onOpen(file);
              // Cleared, so that choosing the same file again is a change.
              currentTarget.value = '';
            }}
          />
        </label>
      </div>
      {restoring?.step === 'preview' ? (
        <RestorePreview
          {...restoring}
          onMerge={() => onRestore('merge')}
          onReplace={() => onRestore('replace')}
          onCancel={onCancel}
        />
      ) : (
        restoring && <RestoreResult restoring={restoring} onUndo={onUndo} />
      )}
      <AutomaticBackup {...automatic} />
    </SettingsSection>
  );
}

interface RestoreResultProps {
  restoring: Exclude<RestoreState, { step: 'preview' }>;
  onUndo: (change: number) => void;
}

function RestoreResult({ restoring, onUndo }: RestoreResultProps) {
  switch (restoring.step) {
    case 'reading':
      return <output>{i18n.t('backup.reading', [restoring.file])}</output>;
    case 'refused': {
      const { file, reason, line, detail } = restoring;
      return (
        <div class="alert" role="alert">
          <p>
            {i18n.t('restore.refused', [file])} {i18n.t(`restore.${reason}`, [detail])}{' '}
            {line !== undefined && i18n.t('restore.line', [String(line)])}
          </p>
        </div>
      );
    }
    case 'done': {
      const { added, changed, binned, change } = restoring;
      const counts = [added, changed, binned].map(String) as [string, string, string];
      return (
        <div class="alert">
          <output>
            {change === undefined ? i18n.t('restore.unchanged') : i18n.t('restore.done', counts)}
          </output>
          {change !== undefined && (
            <button type="button" onClick={() => onUndo(change)}>
              {i18n.t('restore.undo')}
            </button>
          )}
        </div>
      );
    }
    case 'undone':
      return (
        <output>
          {restoring.kept > 0 ? i18n.t('changes.kept', restoring.kept) : i18n.t('restore.undone')}
        </output>
      );
    default:
      return restoring satisfies never;
  }
}
