/** Settings of automatic backups: on or off, folder, how many to keep, and the last failure. */
import { i18n } from '#i18n';

export interface AutomaticBackupProps {
  on: boolean;
  keep: number;
  limits: { least: number; most: number };
  /** The browser's code for why the last backup failed; nothing when it succeeded. */
  failure: string | undefined;
  /** Name of the chosen folder; nothing for the downloads folder. */
  folder: string | undefined;
  /** Whether the browser can choose a folder. */
  canChooseFolder: boolean;
  onSwitch: (on: boolean) => void;
  onKeep: (keep: number) => void;
  onRetry: () => void;
  onChooseFolder: () => void;
  /** Goes back to the downloads folder. */
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

const REASONS: Record<string, 'noSpace' | 'noAccess' | 'gone' | 'lapsed' | 'stopped' | 'unverified'> = {
  NOT_AS_WRITTEN: 'unverified',
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

/** The translated reason, or the browser's code where there is no translation. */
function failureText(reason: string): string {
  const known = REASONS[reason];
  return known ? i18n.t(`backup.${known}`) : reason;
}
