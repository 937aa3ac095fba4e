/**
 * Fetches a paper's own page on request and saves the paper. Used when only the address is known, as for a
 * PDF.
 */
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { identify } from '@/lib/addresses/index.ts';
import { originPattern } from '@/lib/settings/site-access.ts';
import { paperAddress } from '@/lib/identity/paper-address.ts';
import { sendMessage } from '@/lib/messages.ts';
import { isSameHost } from '@/lib/text/same-host.ts';
import type { Paper } from '@/lib/paper.ts';
import { detect } from '@/lib/detect/detect.ts';

/** A page that takes longer, in ms, is given up. */
const TIME_LIMIT = 30_000;

/**
 * Fetches, reads and saves a paper.
 *
 * Must be called while a click is being handled, because the browser asks for permission only then.
 *
 * @param ids canonical ids of the paper.
 * @throws {Error} with a message for people, when the page may not be fetched or does not describe the paper.
 */
export async function fetchPaper(ids: readonly string[]): Promise<void> {
  const address = ids.map((id) => paperAddress(id, identify)).find(Boolean);
  const origin = originPattern(address ?? '');
  if (!address || !origin) throw new Error(i18n.t('page.notAllowed'));
  const origins = [origin];
  // Both are asked at once: once the first was awaited, the click no longer counts.
  const before = browser.permissions.contains({ origins });
  if (!(await browser.permissions.request({ origins }))) throw new Error(i18n.t('page.notAllowed'));
  try {
    const { papers, url } = await readPapers(address);
    const paper = papers.find((found) => found.ids.some((id) => ids.includes(id)));
    if (!paper) throw new Error(i18n.t('page.saysNothing', [address]));
    await sendMessage('savePapers', { papers: [paper], url, request: crypto.randomUUID() });
  } finally {
    // The permission was given for this page, and not for the site.
    if (!(await before)) await browser.permissions.remove({ origins });
  }
}

async function readPapers(address: string): Promise<{ papers: Paper[]; url: string }> {
  const answer = await fetch(address, { signal: AbortSignal.timeout(TIME_LIMIT) }).catch(() => undefined);
  // The user has named this host, and no other that it leads to.
  if (!answer?.ok || !isSameHost(address, answer.url)) throw new Error(i18n.t('page.noAnswer', [address]));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  return { papers: detect(page, new URL(answer.url), { identify }).papers, url: answer.url };
}
