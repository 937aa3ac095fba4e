/** Opening a page that is written for a test. */
import type { Page } from 'playwright-core';
import type { Running } from './extension.ts';

/** Serves a page at its address and opens it in a tab of its own. */
export async function openPage({ open, serve }: Running, url: string, html: string): Promise<Page> {
  serve(url, html);
  return open(url);
}
