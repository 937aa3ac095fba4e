/** A paper known by its address alone, a PDF's most often: its own page is fetched on request, read and saved. */
import { i18n } from '#i18n';
import { browser } from 'wxt/browser';
import { identify } from '@/lib/addresses/index.ts';
import { originPattern } from '@/lib/settings/site-access.ts';
import { paperAddress } from '@/lib/identity/paper-address.ts';
import { sendMessage } from '@/lib/messages.ts';
import type { Paper } from '@/lib/paper.ts';

/**
 * Fetches, reads and saves. Throws in words when the page may not be fetched or says nothing of the paper.
 *
 * Call it while a press is being answered: the browser asks the person only then.
 *
 * @param ids canonical ids of the paper.
 */
export async function fetchPaper(ids: readonly string[]): Promise<void> {
  const address = ids.map((id) => paperAddress(id, identify)).find(Boolean);
  const origin = originPattern(address ?? '');
  if (!address || !origin) throw new Error(i18n.t('page.notAllowed'));
  const origins = [origin];
  // Both are asked at once: a press is forgotten by the time that the first has its answer.
  const before = browser.permissions.contains({ origins });
  if (!(await browser.permissions.request({ origins }))) throw new Error(i18n.t('page.notAllowed'));
  try {
    const { papers, url } = await readPapers(address);
    const paper = papers.find((found) => found.ids.some((id) => ids.includes(id)));
    if (!paper) throw new Error(i18n.t('page.saysNothing', [address]));
    await sendMessage('savePapers', { papers: [paper], url });
  } finally {
    // A yes to one page is no yes to the site.
    if (!(await before)) await browser.permissions.remove({ origins });
  }
}

async function readPapers(address: string): Promise<{ papers: Paper[]; url: string }> {
  const answer = await fetch(address).catch(() => undefined);
  if (!answer?.ok) throw new Error(i18n.t('page.noAnswer', [address]));
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  // The rules of all sites come with it: too much to load before they are asked for.
  const { detect } = await import('@/lib/detect/detect.ts');
  return { papers: detect(page, new URL(answer.url), { identify }).papers, url: answer.url };
}
