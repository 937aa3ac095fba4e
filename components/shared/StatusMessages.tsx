/** The messages above a page's content: a notice about the library, and the last error. */
import { i18n } from '#i18n';

export function StatusMessages({
  notice,
  error,
}: {
  notice?: string | undefined;
  error: string | undefined;
}) {
  return (
    <>
      {notice && <output class="status-message">{notice}</output>}
      {error && (
        <p class="status-message" role="alert">
          {i18n.t('error.title', [error])}
        </p>
      )}
    </>
  );
}
