/** Having backups made by themselves: on or off, how many are kept, and what went wrong. */
import { i18n } from '#i18n';

export interface AutomaticBackupProps {
  on: boolean;
  keep: number;
  limits: { least: number; most: number };
  /** Why the last one failed, as the browser calls it; nothing when it did not. */
  failed: string | undefined;
  onSwitch: (on: boolean) => void;
  onKeep: (keep: number) => void;
  onRetry: () => void;
}

export function AutomaticBackup({
  on,
  keep,
  limits,
  failed,
  onSwitch,
  onKeep,
  onRetry,
}: AutomaticBackupProps) {
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        {i18n.t('backup.automatic')}
      </label>
      {on && (
        <label class="choice">
          {i18n.t('backup.keep')}
          <input
            type="number"
            min={limits.least}
            max={limits.most}
            value={keep}
            onChange={({ currentTarget }) => {
              if (currentTarget.checkValidity()) onKeep(currentTarget.valueAsNumber);
            }}
          />
        </label>
      )}
      {on && failed !== undefined && (
        <div class="alert" role="alert">
          <p>{i18n.t('backup.failed', [reasonText(failed)])}</p>
          <button type="button" onClick={onRetry}>
            {i18n.t('backup.retry')}
          </button>
        </div>
      )}
    </>
  );
}

const REASONS: Record<string, 'noSpace' | 'noAccess' | 'gone' | 'stopped'> = {
  FILE_NO_SPACE: 'noSpace',
  FILE_ACCESS_DENIED: 'noAccess',
  FILE_BLOCKED: 'noAccess',
  FILE_FAILED: 'noAccess',
  NOT_ALLOWED: 'gone',
  USER_CANCELED: 'stopped',
  USER_SHUTDOWN: 'stopped',
  CRASH: 'stopped',
};

/** In words where there are some; else as the browser says it. */
function reasonText(reason: string): string {
  const known = REASONS[reason];
  return known ? i18n.t(`backup.${known}`) : reason;
}
