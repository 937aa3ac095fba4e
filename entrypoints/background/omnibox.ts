/** The address bar: the keyword, some letters, and the papers they find; through the popup's own search. */
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { escapeXml } from '@/lib/plain.ts';
import type { OffprintDb } from '@/lib/library/db.ts';
import { search } from '@/lib/search/search.ts';
import { readable } from '@/lib/tex/readable.ts';

const MOST = 6;

/** Registers the listeners. Firefox shows descriptions as text, Chromium reads them as XML. */
export function answerAddressBar(opened: Promise<OffprintDb>): void {
  const plain = import.meta.env.FIREFOX;
  void browser.omnibox.setDefaultSuggestion({ description: i18n.t('omnibox.hint') });
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void opened
      .then((db) => suggestions(db, text))
      .then((found) =>
        suggest(
          found.map(({ url, title }) => ({ content: url, description: plain ? title : escapeXml(title) })),
        ),
      );
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const url = /^https?:\/\//.test(text)
      ? text
      : browser.runtime.getURL(`/library.html?q=${encodeURIComponent(text)}`);
    if (disposition === 'currentTab') void browser.tabs.update({ url });
    else void browser.tabs.create({ url, active: disposition === 'newForegroundTab' });
  });
}

async function suggestions(db: OffprintDb, text: string): Promise<{ url: string; title: string }[]> {
  const { hits } = await search(db, text, { limit: MOST });
  return hits.flatMap(({ paper: { url, title } }) => (url ? [{ url, title: readable(title) }] : []));
}
