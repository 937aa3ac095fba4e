/** Renders an extension page with the library's database. */
import { i18n } from '#i18n';
import { type ComponentChild, render } from 'preact';
import { errorText } from '@/components/text/error-text.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { openLibrary } from '@/lib/db/open-library.ts';
import { inBackground } from './in-background.ts';
import { witnessedDb } from './witness.ts';

/**
 * Renders at once, while the database is being opened. If the library is read-only or cannot be opened,
 * renders again with a notice that says so.
 */
export function renderWithLibrary(
  view: (db: OffprintDb, notice: string | undefined) => ComponentChild,
): void {
  const root = document.querySelector('#app');
  if (!root) return;
  document.documentElement.lang = i18n.t('language');
  const db = witnessedDb();
  const opening = openLibrary(db);
  // Only pages may ask; with `unlimitedStorage` no person is. The settings show the answer.
  void navigator.storage.persist().catch(() => undefined);
  render(view(db, undefined), root);
  const showProblems = async () => {
    try {
      const opened = await opening;
      if (opened.readOnly) render(view(opened, errorText(opened.readOnly)), root);
    } catch (cause) {
      render(view(db, errorText(cause)), root);
    }
  };
  inBackground(showProblems());
}
