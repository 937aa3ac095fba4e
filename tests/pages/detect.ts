/** Reads pages with all address rules, as the extension does. */
import { identify } from '@/lib/addresses/index.ts';
import * as detection from '@/lib/detect/detect.ts';

type Options = Omit<detection.ReadOptions, 'identify'>;

export function detect(document: Document, url: URL, options: Options = {}) {
  return detection.detect(document, url, { identify, ...options });
}

export function readPage(document: Document, url: URL, options: Options = {}) {
  return detection.readPage(document, url, { identify, ...options });
}
