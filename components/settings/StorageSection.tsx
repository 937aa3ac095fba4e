/** How much is stored, and whether the browser keeps it. */
import { i18n } from '#i18n';
import { formatBytes } from '../text/formatted-values.ts';
import { SettingsSection } from './SettingsSection.tsx';

export interface StorageSectionProps {
  /** Bytes; nothing where the browser does not say. */
  used: number | undefined;
  /** Nothing until it is known. */
  persistent: boolean | undefined;
  /** The browser was asked to keep it, and did not agree. */
  refused: boolean;
  onPersist: () => void;
}

export function StorageSection({ used, persistent, refused, onPersist }: StorageSectionProps) {
  return (
    <SettingsSection id="storage" heading={i18n.t('storage.title')}>
      {used !== undefined && <p class="what">{i18n.t('storage.used', [formatBytes(used)])}</p>}
      {persistent === true && <p class="what">{i18n.t('storage.kept')}</p>}
      {persistent === false && (
        <div class="alert">
          <p>{i18n.t(refused ? 'storage.refused' : 'storage.notKept')}</p>
          <button type="button" class="primary" onClick={onPersist}>
            {i18n.t('storage.keep')}
          </button>
        </div>
      )}
    </SettingsSection>
  );
}
