/** Reads the file of the text classifiers, which is shipped with the extension, for content scripts. */
import { browser } from 'wxt/browser';

/** Bytes that become one text at once: more would be too many arguments of one call. */
const AT_ONCE = 8_192;

/** @returns the file in base 64, as messages hold no bytes in Chromium. */
export async function readTextClassifiers(): Promise<string> {
  const answer = await fetch(browser.runtime.getURL('/text-classifiers.bin'));
  const bytes = new Uint8Array(await answer.arrayBuffer());
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + AT_ONCE)));
  return btoa(parts.join(''));
}
