/** Error messages for people: translated for the errors they can act on, else the error's own message. */
import { i18n } from '#i18n';
import { formatDateTime } from './formatted-values.ts';
import type { ERROR_CODES } from '@/lib/db/library-error.ts';

/** @param cause what was thrown. Of an error thrown in the worker, only the message arrives here. */
export function errorText(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : String(cause);
  const [, code, detail = ''] = /^([a-z-]+): (.*)$/s.exec(message) ?? [];
  switch (code as (typeof ERROR_CODES)[number] | undefined) {
    case 'disk-full':
      return i18n.t('error.diskFull');
    case 'disk-nearly-full':
      return i18n.t('error.diskNearlyFull');
    case 'emptied-library': {
      const [papers = '', at = ''] = detail.split(' ');
      return i18n.t('error.emptied', [papers, formatDateTime(Number(at))]);
    }
    case 'too-large':
      return i18n.t('error.tooLarge');
    case 'newer-library':
      return i18n.t('error.newerLibrary');
    case 'not-upgraded':
      return i18n.t('error.notUpgraded', [detail]);
    case undefined:
    default:
      return message;
  }
}
