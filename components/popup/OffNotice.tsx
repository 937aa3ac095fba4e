/**
 * Says that Offprint is turned off on this page, this site or everywhere, with a button to turn it back on.
 */
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
