/** The address of the page itself, for a paper's own page whose title links elsewhere or nowhere. */
import type { Page } from '../../page/page.ts';

/** Without query and fragment: what remains names the paper on sites whose paths do. */
export function pageAddress(_: Element, { url }: Page): string {
  return url.origin + url.pathname;
}
