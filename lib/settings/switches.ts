/**
 * What a person has switched off or on of the marks on pages: everywhere, on a site, on one page.
 *
 * It is kept in `storage.local` under the key `SWITCHES`, as plain data. Whoever draws on pages, and whoever offers to turn
 * it on again, reads it through `isOff`; what is stored may be anything and passes `toSwitches` first.
 */

/** The key in `storage.local`. */
export const SWITCHES = 'switches';

export interface Switches {
  /** Nothing is drawn on any page. */
  everywhere?: true;
  /** Host names on which nothing is drawn. */
  sites: string[];
  /** Addresses, without their fragments, on which nothing is drawn; the last ones switched off. */
  pages: string[];
  /** Host names on which the bar is folded. */
  folded: string[];
  /** Whether links in texts are marked, by host name; where nothing was said, named sites are on and others off. */
  mentions: Record<string, boolean>;
}

/** How far a switch reaches. */
export type Reach = 'page' | 'site' | 'everywhere';

/** Entries kept of each list. */
export const MOST = 500;

/** What was stored, as far as it is sound. */
export function toSwitches(stored: unknown): Switches {
  const { everywhere, sites, pages, folded, mentions } = Object(stored) as Record<string, unknown>;
  const said = Object.entries(Object(mentions) as object);
  return {
    ...(everywhere === true && { everywhere }),
    sites: texts(sites),
    pages: texts(pages),
    folded: texts(folded),
    mentions: Object.fromEntries(
      said.filter((entry): entry is [string, boolean] => entry[1] === true || entry[1] === false),
    ),
  };
}

/** How far the switch reaches that keeps a page bare; nothing when the page is drawn on. */
export function isOff(switches: Switches, url: URL): Reach | undefined {
  if (switches.everywhere) return 'everywhere';
  if (switches.sites.includes(url.hostname)) return 'site';
  return switches.pages.includes(pageOf(url)) ? 'page' : undefined;
}

/** Whether links in the text of a page are marked. @param named whether a rule is for the page. */
export function marksMentions(switches: Switches, url: URL, named: boolean): boolean {
  return Object.hasOwn(switches.mentions, url.hostname) ? switches.mentions[url.hostname] === true : named;
}

/** What of an address tells one page from another. */
export function pageOf({ origin, pathname, search }: URL): string {
  return `${origin}${pathname}${search}`;
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').slice(-MOST) : [];
}
