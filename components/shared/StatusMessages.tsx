/** What went wrong, and what a page has to say before anything else. */
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
      {notice && <output class="problem">{notice}</output>}
      {error && (
        <p class="problem" role="alert">
          {i18n.t('error.title', [error])}
        </p>
      )}
    </>
  );
}
