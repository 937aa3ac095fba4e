/** Which content scripts a page has: for where the browser holds back what the manifest says until a person asks. */
import { hostOf } from '../settings/site-access.ts';

/** As the manifest has them. */
export interface DeclaredScripts {
  matches?: string[] | undefined;
  js?: string[] | undefined;
}

const DETECTOR = '/content-scripts/detector.js';

/**
 * The scripts of a page, in order: those that the manifest declares for its host, the probes of its site first; or the
 * detector alone where it is of no named site.
 *
 * @param address nothing, where the browser does not tell.
 */
export function scriptsFor(
  address: string | undefined,
  declared: readonly DeclaredScripts[] = [],
): [typeof DETECTOR] {
  const { hostname } = new URL(address ?? 'about:blank');
  const isOf = (pattern: string) => `.${hostname}`.endsWith(hostOf(pattern).replace(/^\*?\.?/, '.'));
  const own = declared.filter(({ matches = [] }) => matches.some(isOf));
  const scripts = own.flatMap(({ js = [] }) => js);
  // The probes are no entrypoints of their own, and those are all that the type of the browser's function knows.
  return (scripts.length > 0 ? scripts : [DETECTOR]) as [typeof DETECTOR];
}
