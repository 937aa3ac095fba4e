/** What a change of the library did, in words. */
import { i18n } from '#i18n';
import type { ChangeRow } from '@/lib/db/change-rows.ts';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';

/** A change in the log, without the rows it changed. */
export type LoggedChange = Omit<ChangeRow, 'rows' | 'owners'>;

/** Describes a change: `Saved: “Title”`, `Removed: “Title” and others, 12 papers`. */
export function changeText({ kind, title, count, detail }: LoggedChange): string {
  const did = i18n.t(`changes.kinds.${kind}`, [detail ?? '']);
  if (!title) return detail && kind !== 'renameTag' ? i18n.t('changes.detail', [did, detail]) : did;
  if (count > 1) return i18n.t('changes.many', [did, texToUnicode(title), count.toLocaleString()]);
  return i18n.t('changes.one', [did, texToUnicode(title)]);
}
