/**
 * The one script on every page of a named site: looks whether there are papers, and only then asks for the reader.
 *
 * It is small on purpose. Most pages of a site list no papers, and those get nothing else. It is on pages that no rule is
 * for, too: many sites go from their front page to a listing without loading another page.
 */
import { defineContentScript } from 'wxt/utils/define-content-script';
import { hasAny, watchPage } from '@/components/page/watch.ts';
import { matchesPattern } from '@/lib/detect/match-pattern.ts';
import type { Probe } from '@/lib/sites/index.ts';
import { nothingRead, onMessage, sendMessage } from '@/lib/messages.ts';
import { isOff, type Switches } from '@/lib/switches.ts';
import { followSwitches, readSwitches } from './reader.content/switches.ts';

export default defineContentScript({
  // The manifest has it on the hosts of all site rules (`modules/virtual-sites.ts`).
  registration: 'runtime',
  runAt: 'document_idle',
  async main(ctx) {
    // Around a PDF, Chromium has a page of its own: there is nothing to read in it, and the popup knows PDFs by their addresses.
    if (document.contentType === 'application/pdf') return;
    const found = new AbortController();
    let stopAnswering: (() => void) | undefined;
    let switches: Switches | undefined;
    const look = async () => {
      if (ctx.isInvalid) return;
      switches ??= await readSwitches();
      if (ctx.isInvalid || found.signal.aborted) return;
      const url = new URL(location.href);
      const selectors = probesFor(url);
      stopAnswering?.();
      stopAnswering = undefined;
      const off = isOff(switches, url);
      if (!off && hasAny(document, selectors)) {
        // A worker that cannot be had now is asked again when the page changes.
        const asked = await sendMessage('papersThere').then(
          () => true,
          () => false,
        );
        if (asked) found.abort();
      } else if (selectors.length > 0) {
        // Until the reader is here, the popup is told that there is nothing.
        stopAnswering = onMessage('readPage', () => nothingRead(location.href, off));
      }
    };
    // Turned on again, the page is read at once.
    const stopFollowing = followSwitches((changed) => {
      switches = changed;
      void look();
    });
    found.signal.addEventListener('abort', stopFollowing);
    const wait = (ms: number) => new Promise<void>((resolve) => ctx.setTimeout(resolve, ms));
    watchPage(window, { wait, onChange: look, signal: AbortSignal.any([ctx.signal, found.signal]) });
  },
});

/** Left here by the scripts of the page's host, which the browser puts in first (`modules/virtual-sites.ts`), by the rules' ids. */
const PROBES = Symbol.for('offprint.probes');
const world: typeof globalThis & { [PROBES]?: Record<string, Probe> } = globalThis;

/** What tells that there is something to read on a page, by the rules for its address or by what any page may carry. */
function probesFor(url: URL): string[] {
  return Object.values(world[PROBES] ?? {})
    .filter(({ matches }) => matches.some((pattern) => matchesPattern(pattern, url)))
    .map(({ selector }) => selector);
}
