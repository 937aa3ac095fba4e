/** The address bar: the keyword, some letters, and the papers they find; through the popup's own search. */
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { escapeXml } from '@/lib/text/plain.ts';
import type { Suggested } from '../offscreen/tasks.ts';
import type { LeftTasks } from './tasks.ts';

/** After this time, in ms, an answer is about letters that have long been followed by others. */
const PATIENCE = 3_000;

/** Registers the listeners. Firefox shows descriptions as text, Chromium reads them as XML. */
export function answerAddressBar(tasks: Pick<LeftTasks, 'prepare' | 'suggestPapers'>): void {
  const plain = import.meta.env.FIREFOX;
  void browser.omnibox.setDefaultSuggestion({ description: i18n.t('omnibox.hint') });
  // From the keyword to the first letters there is time to get ready.
  browser.omnibox.onInputStarted.addListener(() => void tasks.prepare().catch(() => undefined));
  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    void inTime(tasks.suggestPapers(text)).then((found) =>
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

/** Nothing, where nothing can be found or it takes too long: what is entered opens the library all the same. */
function inTime(search: Promise<Suggested[]>): Promise<Suggested[]> {
  const none = new Promise<Suggested[]>((resolve) => setTimeout(resolve, PATIENCE, []));
  return Promise.race([search.catch(() => []), none]);
}
