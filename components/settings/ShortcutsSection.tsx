/** The ways to Offprint beside its button: keys, menus, address bar. */
import { i18n } from '#i18n';
import { SettingsSection } from './SettingsSection.tsx';

export interface Command {
  name: string;
  description: string;
  /** Empty when none is set. */
  shortcut: string;
}

export interface ShortcutsSectionProps {
  /** Nothing until they are known. */
  commands: readonly Command[] | undefined;
  /** Opens the browser's own page for changing keys. */
  onChangeKeys: () => void;
}

const MENUS = ['link', 'page', 'selection'] as const;

export function ShortcutsSection({ commands, onChangeKeys }: ShortcutsSectionProps) {
  return (
    <>
      <SettingsSection id="keys" heading={i18n.t('ways.keys')}>
        <p class="what">{i18n.t('ways.keysWhat')}</p>
        {commands && (
          <ul class="sites" aria-labelledby="keys">
            {commands.map(({ name, description, shortcut }) => (
              <li key={name}>
                <span class="host">{description || i18n.t('ways.openPopup')}</span>
                <kbd>{shortcut || i18n.t('ways.noKey')}</kbd>
              </li>
            ))}
          </ul>
        )}
        <p>
          <button type="button" onClick={onChangeKeys}>
            {i18n.t('ways.changeKeys')}
          </button>
        </p>
      </SettingsSection>
      <SettingsSection id="menus" heading={i18n.t('ways.menus')}>
        <p class="what">{i18n.t('ways.menusWhat')}</p>
        <ul class="sites" aria-labelledby="menus">
          {MENUS.map((on) => (
            <li key={on}>
              <span class="host">{i18n.t(`ways.menu.${on}.name`)}</span>
              <span class="what">{i18n.t(`ways.menu.${on}.on`)}</span>
            </li>
          ))}
        </ul>
      </SettingsSection>
      <SettingsSection id="address-bar" heading={i18n.t('ways.addressBar')}>
        <p class="what">{i18n.t('ways.addressBarWhat')}</p>
      </SettingsSection>
    </>
  );
}
