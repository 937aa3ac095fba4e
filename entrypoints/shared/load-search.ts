/**
 * Loads what searching needs once a page is shown: it is a third of the popup's code, and the latest papers
 * need none of it.
 */
import type * as code from './search-code.ts';

export type SearchCode = typeof code;

export function loadSearch(): Promise<SearchCode> {
  return import('./search-code.ts');
}
