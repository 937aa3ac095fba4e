/** The storage section: how much is stored, and whether the browser may delete it. */
import { i18n } from '#i18n';
import { formatBytes } from '../text/formatted-values.ts';
import { SettingsSection } from './SettingsSection.tsx';

export interface StorageSectionProps {
  /** In bytes; nothing where the browser does not say. */
  used: number | undefined;
  /** Whether the storage is persistent; nothing while that is checked. */
  persistent: boolean | undefined;
  /** Whether the browser refused to make the storage persistent. */
  refused: boolean;
  onPersist: () => void;
}

export function StorageSection({ used, persistent, refused, onPersist }: StorageSectionProps) {
  return (
    <SettingsSection id="storage" heading={i18n.t('storage.title')}>
      {used !== undefined && <p class="hint">{i18n.t('storage.used', [formatBytes(used)])}</p>}
      {persistent === true && <p class="hint">{i18n.t('storage.kept')}</p>}
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
