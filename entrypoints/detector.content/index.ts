/**
 * The content script of all named sites: looks whether there may be papers on a page, asks for the reader if so, and is done.
 *
 * It is small, as most pages of a site list no papers and get nothing else. It stays on pages that no rule is for, too: many
 * sites go from their front page to a listing without loading another page.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { logMessages, sendMessage } from '@/lib/messages.ts';
import { isOff } from '@/lib/settings/switches.ts';
import { createDebugLog } from '../shared/debug-log.ts';
import { mayHavePapers } from '../shared/probes.ts';
import { followSwitches, readSwitches } from '../shared/stored-switches.ts';
import { watchPage } from '../shared/watch-page.ts';

export default defineContentScript({
  // The manifest has it on the hosts of all site rules (`modules/probes.ts`).
  registration: 'runtime',
  runAt: 'document_idle',
  main(ctx) {
    // Around a PDF, Chromium has a page of its own: there is nothing to read in it, and the popup knows PDFs by their addresses.
    if (document.contentType === 'application/pdf') return;
    const log = createDebugLog();
    logMessages(log);
    const look = async (): Promise<void> => {
      const url = new URL(location.href);
      if (ctx.isInvalid) return;
      const seen = mayHavePapers(document, url);
      const off = seen && isOff(await readSwitches(), url);
      log('looked for papers', { seen, off });
      if (!seen || off) return;
      try {
        await sendMessage('readerWanted');
        ctx.abort();
      } catch {
        // A worker that cannot be had now is asked again when the page changes.
      }
    };
    followSwitches(() => void look(), ctx.signal);
    const wait = (ms: number) => new Promise<void>((resolve) => ctx.setTimeout(resolve, ms));
    watchPage(window, { wait, onChange: look, signal: ctx.signal });
  },
});
