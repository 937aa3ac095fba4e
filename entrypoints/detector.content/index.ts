/**
 * The one content script: looks whether there are papers on a page, and only then has the reader come.
 *
 * It is small on purpose. Most pages of a site list no papers, and those get nothing else. It is on pages that no rule is
 * for, too: many sites go from their front page to a listing without loading another page. On a page of no named site it
 * is only where a person wants the page read, this once or always.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { isNamed, probesFor } from '@/entrypoints/reader.content/page/probes.ts';
import { hasAny, watchPage } from '@/entrypoints/reader.content/page/watch.ts';
import { nothingRead, onMessage, sendMessage } from '@/lib/messages.ts';
import { offReach, type Switches } from '@/lib/settings/switches.ts';
import { offerParts } from './parts.ts';
import type { Reader } from '../reader.content/reader.ts';
import { followSwitches, readSwitches } from '../shared/stored-switches.ts';

export default defineContentScript({
  // The manifest has it on the hosts of all site rules (`modules/virtual-sites.ts`).
  registration: 'runtime',
  runAt: 'document_idle',
  async main(ctx) {
    // Around a PDF, Chromium has a page of its own: there is nothing to read in it, and the popup knows PDFs by their addresses.
    if (document.contentType === 'application/pdf') return;
    offerParts((part) => sendMessage('partWanted', { part }));
    let switches: Switches | undefined;
    let wanted = !isNamed();
    let coming: Promise<Reader> | undefined;
    let reader: Reader | undefined;

    const offHere = async () => offReach((switches ??= await readSwitches()), new URL(location.href));
    const haveReader = async (): Promise<void> => {
      coming ??= import('../reader.content/reader.ts').then(({ startReader }) => startReader(ctx, switches));
      try {
        reader = await coming;
      } catch {
        // A worker that cannot be had now is asked again when the page changes.
        coming = undefined;
      }
    };
    const look = async (): Promise<void> => {
      if (ctx.isInvalid) return;
      if (!reader && !(await offHere()) && ctx.isValid) {
        const selectors = probesFor(new URL(location.href)).map(([, selector]) => selector);
        if (wanted || hasAny(document, selectors)) await haveReader();
      }
      await reader?.scan();
    };

    followSwitches((changed) => {
      if (ctx.isInvalid) return;
      switches = changed;
      void (reader ? reader.follow(changed) : look());
    });
    const endings = [
      onMessage('readPage', async ({ data }) => {
        wanted ||= data.wanted === true;
        if (wanted && !reader) await look();
        if (reader) return reader.read(data.fresh);
        const url = new URL(location.href);
        // Where no rule is for, the popup offers to read the page.
        return probesFor(url).length > 0 ? nothingRead(url.href, await offHere()) : undefined;
      }),
      onMessage('clip', async ({ data }) => {
        wanted = true;
        if (!reader) await look();
        await reader?.clip(data.papers);
      }),
    ];
    ctx.onInvalidated(() => {
      for (const end of endings) end();
    });
    const wait = (ms: number) => new Promise<void>((resolve) => ctx.setTimeout(resolve, ms));
    watchPage(window, { wait, onChange: look, signal: ctx.signal });
  },
});
