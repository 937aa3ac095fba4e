/** What of a backup file cannot be restored, line by line; the rest can. */
import { i18n } from '#i18n';
import type { BadLine, Damage } from '@/lib/backup/read.ts';

const SHOWN = 20;

export function DamageReport({ damage: { bad, count, missing } }: { damage: Damage }) {
  const lines = bad.filter(
    ({ line, reason }) => line !== undefined && !(missing > 0 && reason === 'truncated'),
  );
  const more = count - SHOWN;
  return (
    <div class="alert" role="alert">
      <p>{i18n.t('restore.damaged')}</p>
      {missing > 0 && <p>{i18n.t('restore.missing', missing)}</p>}
      {bad.some(({ line }) => line === undefined) && <p>{i18n.t('restore.altered')}</p>}
      {lines.length > 0 && (
        <ul class="titles">
          {lines.slice(0, SHOWN).map((line) => (
            <li key={line.line}>{lineText(line)}</li>
          ))}
          {more > 0 && <li class="hint">{i18n.t('restore.more', [String(more)])}</li>}
        </ul>
      )}
    </div>
  );
}

function lineText({ line, title }: BadLine): string {
  return [i18n.t('restore.badLine', [String(line)]), title].filter(Boolean).join(' · ');
}
