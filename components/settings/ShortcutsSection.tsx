/** The settings sections about keyboard shortcuts, context menu and address bar. */
import { i18n } from '#i18n';
import { SettingsSection } from './SettingsSection.tsx';

export interface Command {
  name: string;
  description: string;
  /** Empty when no shortcut is set. */
  shortcut: string;
}

export interface ShortcutsSectionProps {
  /** Nothing while they are loading. */
  commands: readonly Command[] | undefined;
  /** Whether keys without Ctrl, Alt or Cmd do something; nothing while it is loading. */
  singleKeys: boolean | undefined;
  onSingleKeys: (on: boolean) => void;
  /** Opens the browser's page for changing shortcuts. */
  onChangeKeys: () => void;
}

const MENUS = ['link', 'page', 'selection'] as const;

export function ShortcutsSection({
  commands,
  singleKeys,
  onSingleKeys,
  onChangeKeys,
}: ShortcutsSectionProps) {
  return (
    <>
      <SettingsSection id="keys" heading={i18n.t('shortcuts.keys')}>
        <p class="hint">{i18n.t('shortcuts.keysWhat')}</p>
        {commands && (
          <ul class="item-list" aria-labelledby="keys">
            {commands.map(({ name, description, shortcut }) => (
              <li key={name}>
                <span class="item-label">{description || i18n.t('shortcuts.openPopup')}</span>
                <kbd>{shortcut || i18n.t('shortcuts.noKey')}</kbd>
              </li>
            ))}
          </ul>
        )}
        <p>
          <button type="button" onClick={onChangeKeys}>
            {i18n.t('shortcuts.changeKeys')}
          </button>
        </p>
        {singleKeys !== undefined && (
          <label class="choice">
            <input
              type="checkbox"
              checked={singleKeys}
              onChange={({ currentTarget }) => onSingleKeys(currentTarget.checked)}
            />
            {i18n.t('keys.single')}
          </label>
        )}
        <p class="what">{i18n.t('keys.singleWhat')}</p>
      </SettingsSection>
      <SettingsSection id="menus" heading={i18n.t('shortcuts.menus')}>
        <p class="hint">{i18n.t('shortcuts.menusWhat')}</p>
        <ul class="item-list" aria-labelledby="menus">
          {MENUS.map((on) => (
            <li key={on}>
              <span class="item-label">{i18n.t(`shortcuts.menu.${on}.name`)}</span>
              <span class="hint">{i18n.t(`shortcuts.menu.${on}.on`)}</span>
            </li>
          ))}
        </ul>
      </SettingsSection>
      <SettingsSection id="address-bar" heading={i18n.t('shortcuts.addressBar')}>
        <p class="hint">{i18n.t('shortcuts.addressBarWhat')}</p>
      </SettingsSection>
    </>
  );
}
