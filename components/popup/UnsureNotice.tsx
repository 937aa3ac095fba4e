/** Asks whether a list that the reader is not sure of is one of papers. */
import { i18n } from '#i18n';

interface UnsureNoticeProps {
  /** Rows of the list. */
  count: number;
  /** Address of the page. */
  url: string;
  onAnswer: (on: boolean, reach: 'page' | 'site') => void;
}

export function UnsureNotice({ count, url, onAnswer }: UnsureNoticeProps) {
  const { hostname } = new URL(url);
  return (
    <div class="notice">
      <p>{i18n.t('page.unsure', count)}</p>
      <div class="choices">
        <button type="button" class="primary" onClick={() => onAnswer(true, 'page')}>
          {i18n.t('page.unsureShow')}
        </button>
        <button type="button" onClick={() => onAnswer(true, 'site')}>
          {i18n.t('page.unsureAlways', [hostname])}
        </button>
        <button type="button" onClick={() => onAnswer(false, 'site')}>
          {i18n.t('page.unsureNever', [hostname])}
        </button>
      </div>
    </div>
  );
}
