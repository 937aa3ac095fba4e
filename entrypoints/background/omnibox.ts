/** Suggests papers in the address bar after the keyword, using the popup's search. */
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { identify } from '@/lib/addresses/index.ts';
import type { OffprintDb } from '@/lib/db/database.ts';
import { search } from '@/lib/search/search.ts';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';
import { escapeXml } from '@/lib/text/plain.ts';
import { inBackground } from '../shared/in-background.ts';

/** The most papers suggested: the list has no room for more. */
const LIMIT = 6;
/** After this time, in ms, the user has long typed on. */
const TIMEOUT = 3_000;

/** Registers the listeners. Firefox shows descriptions as text, Chromium reads them as XML. */
export function handleOmnibox(opened: Promise<OffprintDb>): void {
  const isText = import.meta.env.FIREFOX;
  inBackground(
    Promise.resolve(browser.omnibox.setDefaultSuggestion({ description: i18n.t('omnibox.hint') })),
  );
  // Does nothing itself, but wakes the worker at the keyword, so that it is ready for the first letters.
  browser.omnibox.onInputStarted.addListener(() => undefined);
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    const answer = async () => {
      const found = await inTime(suggestPapers(opened, text));
      suggest(
        found.map(({ url, title }) => ({ content: url, description: isText ? title : escapeXml(title) })),
      );
    };
    inBackground(answer());
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    const url = /^https?:\/\//.test(text)
      ? text
      : browser.runtime.getURL(`/library.html?q=${encodeURIComponent(text)}`);
    if (disposition === 'currentTab') inBackground(browser.tabs.update({ url }));
    else inBackground(browser.tabs.create({ url, active: disposition === 'newForegroundTab' }));
  });
}

interface Suggestion {
  url: string;
  /** Readable text, without TeX. */
  title: string;
}

/** The best papers that have an address. */
async function suggestPapers(opened: Promise<OffprintDb>, text: string): Promise<Suggestion[]> {
  const { hits } = await search(await opened, text, { limit: LIMIT, identify });
  return hits.flatMap(({ paper: { url, title } }) => (url ? [{ url, title: texToUnicode(title) }] : []));
}

/**
 * An empty list where the search fails or takes too long. Entering the text opens the library all the same.
 */
function inTime(found: Promise<Suggestion[]>): Promise<Suggestion[]> {
  const none = new Promise<Suggestion[]>((resolve) => setTimeout(resolve, TIMEOUT, []));
  return Promise.race([found.catch(() => []), none]);
}
