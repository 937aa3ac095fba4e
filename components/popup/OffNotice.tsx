/** A page on which a person has turned everything off: said how far that reaches, with the way back. */
import { i18n } from '#i18n';
import type { Reach } from '@/lib/settings/switches.ts';

export function OffNotice({ reach, onTurnOn }: { reach: Reach; onTurnOn: () => void }) {
  return (
    <div class="notice">
      <p>{i18n.t(`page.off.${reach}`)}</p>
      <div class="choices">
        <button type="button" class="primary" onClick={onTurnOn}>
          {i18n.t('page.turnOn')}
        </button>
      </div>
    </div>
  );
}
