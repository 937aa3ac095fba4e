/** Having backups made by themselves: on or off, where, how many are kept, and what went wrong. */
import { i18n } from '#i18n';

export interface AutomaticBackupProps {
  on: boolean;
  keep: number;
  limits: { least: number; most: number };
  /** Why the last one failed, as the browser calls it; nothing when it did not. */
  failure: string | undefined;
  /** The name of the folder that was chosen; nothing for the downloads folder. */
  folder: string | undefined;
  /** Whether the browser lets a folder be chosen. */
  canChooseFolder: boolean;
  onSwitch: (on: boolean) => void;
  onKeep: (keep: number) => void;
  onRetry: () => void;
  onChooseFolder: () => void;
  /** Back to the downloads folder. */
  onForgetFolder: () => void;
}

export function AutomaticBackup(props: AutomaticBackupProps) {
  const {
    on,
    keep,
    limits,
    failure,
    folder,
    canChooseFolder,
    onSwitch,
    onKeep,
    onRetry,
    onChooseFolder,
    onForgetFolder,
  } = props;
  return (
    <>
      <label class="choice">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        {folder === undefined ? i18n.t('backup.automatic') : i18n.t('backup.automaticFolder', [folder])}
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
      {canChooseFolder && (
        <div class="actions">
          <button type="button" onClick={onChooseFolder}>
            {i18n.t('backup.choose')}
          </button>
          {folder !== undefined && (
            <button type="button" class="quiet" onClick={onForgetFolder}>
              {i18n.t('backup.forget', [folder])}
            </button>
          )}
        </div>
      )}
      {on && failure !== undefined && (
        <div class="alert" role="alert">
          <p>{i18n.t('backup.failed', [failureText(failure)])}</p>
          <button type="button" onClick={onRetry}>
            {i18n.t('backup.retry')}
          </button>
        </div>
      )}
    </>
  );
}

const REASONS: Record<string, 'noSpace' | 'noAccess' | 'gone' | 'lapsed' | 'stopped'> = {
  FILE_NO_SPACE: 'noSpace',
  FILE_ACCESS_DENIED: 'noAccess',
  FILE_BLOCKED: 'noAccess',
  FILE_FAILED: 'noAccess',
  NOT_ALLOWED: 'gone',
  FOLDER_LAPSED: 'lapsed',
  USER_CANCELED: 'stopped',
  USER_SHUTDOWN: 'stopped',
  CRASH: 'stopped',
};

/** In words where there are some; else as the browser says it. */
function failureText(reason: string): string {
  const known = REASONS[reason];
  return known ? i18n.t(`backup.${known}`) : reason;
}
