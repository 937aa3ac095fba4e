/** Draws a page of the extension, in the person's language, over the library as it can be opened. */
import { i18n } from '#i18n';
import { type ComponentChild, render } from 'preact';
import { errorText } from '@/components/text/error-text.ts';
import { OffprintDb } from '@/lib/db/database.ts';
import { openLibrary } from '@/lib/db/open-library.ts';

/**
 * Draws at once: nothing waits for the database, which is opened at the same time. A library that can only be read, or not even that,
 * is told of in a notice.
 */
export function renderWithLibrary(
  draw: (db: OffprintDb, notice: string | undefined) => ComponentChild,
): void {
  const root = document.querySelector('#app');
  if (!root) return;
  document.documentElement.lang = i18n.t('language');
  const db = new OffprintDb();
  const opening = openLibrary(db);
  render(draw(db, undefined), root);
  const told = async () => {
    try {
      const opened = await opening;
      if (opened.readOnly) render(draw(opened, errorText(opened.readOnly)), root);
    } catch (cause) {
      render(draw(db, errorText(cause)), root);
    }
  };
  void told();
}
