/**
 * The detector, the content script on all named sites: asks the worker for the reader once there may be
 * papers on the page.
 *
 * It is small, since most pages of a site list no papers. It also watches pages that no rule is for, because
 * many sites go from their front page to a listing without loading another page.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { logMessages, sendMessage } from '@/lib/messages.ts';
import { retryPause } from '@/lib/schedule.ts';
import { offReach } from '@/lib/settings/switches.ts';
import { createDebugLog } from '../shared/debug-log.ts';
import { mayHavePapers } from '../shared/probes.ts';
import { followSwitches, readSwitches } from '../shared/stored-switches.ts';
import { watchPage } from '../shared/watch-page.ts';

export default defineContentScript({
  // The manifest has it on the hosts of all site rules (`modules/probes.ts`).
  registration: 'runtime',
  runAt: 'document_idle',
  main(ctx) {
    // Chromium shows a PDF inside a page of its own, with nothing to read. The popup recognises PDFs by their
    // addresses.
    if (document.contentType === 'application/pdf') return;
    const log = createDebugLog();
    logMessages(log);
    const wait = (ms: number) => new Promise<void>((resolve) => ctx.setTimeout(resolve, ms));
    let failures = 0;
    const look = async (): Promise<void> => {
      const url = new URL(location.href);
      if (ctx.isInvalid) return;
      const seen = mayHavePapers(document, url);
      const off = seen && offReach(await readSwitches(), url);
      log('looked for papers', { seen, off });
      if (!seen || off) return;
      try {
        await sendMessage('readerWanted');
        ctx.abort();
      } catch {
        // The worker cannot be reached, and the page may be another one by the time it can.
        lookAgain(retryPause(failures++));
      }
    };
    const lookAgain = (pause: number) => {
      wait(pause)
        .then(look)
        .catch((error: unknown) => log('did not look for papers', { error: String(error) }));
    };
    followSwitches(() => lookAgain(0), ctx.signal);
    watchPage(window, { wait, onChange: look, signal: ctx.signal });
  },
});
