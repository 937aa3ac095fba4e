/** The address of the page itself, as the link of a paper whose title has no link to it. */
import type { Page } from '../../page/page.ts';

/** The address without query and fragment, for sites whose paths name the paper. */
export function pageAddress(_: Element, { url }: Page): string {
  return url.origin + url.pathname;
}
