/**
 * The switches that turn marks off: everywhere, on a site, or on one page.
 *
 * They are stored in `storage.local` under the key `SWITCHES`. What is read from there is validated by
 * `toSwitches`.
 */

/** The key in `storage.local`. */
export const SWITCHES = 'switches';

export interface Switches {
  /** Marks are off on all pages. */
  everywhere?: true;
  /** Host names on which marks are off. */
  sites: string[];
  /** Addresses without fragments on which marks are off; only the latest are kept. */
  pages: string[];
  /** Host names on which the bar is folded. */
  folded: string[];
  /**
   * Whether links in running text are marked, by host name. Without an entry: yes on named sites, no on
   * others.
   */
  mentions: Record<string, boolean>;
  /**
   * The user's answers to whether lists that are only likely to be papers are papers, by host name, or by
   * address for one page.
   */
  lists: Record<string, boolean>;
  /** How few rows are marked as related; `normal` where it is missing. */
  strictness?: Exclude<Strictness, 'normal'>;
  /** False where keys without Ctrl, Alt or Cmd do nothing, on pages and in the extension's own. */
  singleKeys?: false;
}

/** How sure it must be that a row belongs with the library before it is marked. */
export const STRICTNESSES = ['strict', 'normal', 'generous'] as const;
export type Strictness = (typeof STRICTNESSES)[number];

/** Where a switch turns marks off. */
export const REACHES = ['page', 'site', 'everywhere'] as const;
export type Reach = (typeof REACHES)[number];

/** The most entries kept in each list. */
export const LIST_LIMIT = 500;

/** The valid parts of what was stored. */
export function toSwitches(stored: unknown): Switches {
  const { everywhere, sites, pages, folded, mentions, lists, singleKeys, strictness } = Object(
    stored,
  ) as Record<string, unknown>;
  return {
    ...(everywhere === true && { everywhere }),
    ...(singleKeys === false && { singleKeys }),
    ...((strictness === 'strict' || strictness === 'generous') && { strictness }),
    sites: texts(sites),
    pages: texts(pages),
    folded: texts(folded),
    mentions: answers(mentions),
    lists: answers(lists),
  };
}

/** Which switch turns the marks off on a page; undefined when they are on. */
export function offReach(switches: Switches, url: URL): Reach | undefined {
  if (switches.everywhere) return 'everywhere';
  if (switches.sites.includes(url.hostname)) return 'site';
  return switches.pages.includes(pageKey(url)) ? 'page' : undefined;
}

/**
 * Whether links in the running text of a page are marked.
 *
 * @param named whether a site rule matches the page.
 */
export function marksMentions(switches: Switches, url: URL, named: boolean): boolean {
  return Object.hasOwn(switches.mentions, url.hostname) ? switches.mentions[url.hostname] === true : named;
}

/** Whether lists of a page that are only likely to be papers are; undefined where the user was not asked. */
export function acceptsLists({ lists }: Switches, url: URL): boolean | undefined {
  for (const key of [pageKey(url), url.hostname]) if (Object.hasOwn(lists, key)) return lists[key];
  return undefined;
}

/** The address without its fragment. */
export function pageKey({ origin, pathname, search }: URL): string {
  return `${origin}${pathname}${search}`;
}

function answers(value: unknown): Record<string, boolean> {
  const entries = Object.entries(Object(value) as object);
  const valid = entries.filter(
    (entry): entry is [string, boolean] => entry[1] === true || entry[1] === false,
  );
  return Object.fromEntries(valid.slice(-LIST_LIMIT));
}

function texts(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string').slice(-LIST_LIMIT) : [];
}
