/** What went wrong, in the person's language where it is something that a person can meet. */
import { i18n } from '#i18n';
import type { ERROR_CODES } from '@/lib/db/library-error.ts';

/** @param cause what was thrown here, or in the worker: of that, only the message has come. */
export function errorText(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, code, detail = ''] = /^([a-z-]+): (.*)$/s.exec(message) ?? [];
  switch (code as (typeof ERROR_CODES)[number] | undefined) {
    case 'disk-full':
      return i18n.t('error.diskFull');
    case 'newer-library':
      return i18n.t('error.newerLibrary');
    case 'not-upgraded':
      return i18n.t('error.notUpgraded', [detail]);
    case undefined:
    default:
      return message;
  }
}
