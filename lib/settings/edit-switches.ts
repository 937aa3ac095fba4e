/**
 * Turns the switches of `switches.ts` on and off. Each function returns new switches and leaves the old ones
 * unchanged.
 */
import { LIST_LIMIT, pageKey, type Reach, type Switches } from './switches.ts';

/** The switches with the marks off as far as `reach`. */
export function turnOff(switches: Switches, reach: Reach, url: URL): Switches {
  switch (reach) {
    case 'everywhere':
      return { ...switches, everywhere: true };
    case 'site':
      return { ...switches, sites: withOne(switches.sites, url.hostname) };
    case 'page':
      return { ...switches, pages: withOne(switches.pages, pageKey(url)) };
    default:
      return reach satisfies never;
  }
}

/** The switches with the marks on for a page: all that kept them off are removed. */
export function turnOn(switches: Switches, url: URL): Switches {
  const { everywhere: _everywhere, ...kept } = switches;
  return {
    ...kept,
    sites: without(kept.sites, url.hostname),
    pages: without(kept.pages, pageKey(url)),
  };
}

/** The switches with the bar of a page's site folded or unfolded. */
export function setFolded(switches: Switches, url: URL, folded: boolean): Switches {
  const change = folded ? withOne : without;
  return { ...switches, folded: change(switches.folded, url.hostname) };
}

/** The switches with mentions turned on or off on a page's site. */
export function setMentions(switches: Switches, url: URL, on: boolean): Switches {
  return { ...switches, mentions: { ...switches.mentions, [url.hostname]: on } };
}

/** The switches with keys without Ctrl, Alt or Cmd turned on or off. */
export function setSingleKeys(switches: Switches, on: boolean): Switches {
  const { singleKeys: _singleKeys, ...kept } = switches;
  return on ? kept : { ...kept, singleKeys: false };
}

function withOne(list: string[], one: string): string[] {
  return [...without(list, one), one].slice(-LIST_LIMIT);
}

function without(list: string[], one: string): string[] {
  return list.filter((other) => other !== one);
}
