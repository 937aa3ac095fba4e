/** The settings section with the switch that makes page and worker log what they do. */
import { i18n } from '#i18n';
import { SettingsSection } from './SettingsSection.tsx';

export interface DebugSectionProps {
  on: boolean;
  onSwitch: (on: boolean) => void;
}

export function DebugSection({ on, onSwitch }: DebugSectionProps) {
  return (
    <SettingsSection id="debug" heading={i18n.t('debug.title')}>
      <label class="choice">
        <input
          type="checkbox"
          checked={on}
          onChange={({ currentTarget }) => onSwitch(currentTarget.checked)}
        />
        {i18n.t('debug.log')}
      </label>
      <p class="what">{i18n.t('debug.what')}</p>
    </SettingsSection>
  );
}
