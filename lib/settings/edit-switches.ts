/** Turning the switches of `lib/settings/switches.ts`: each function gives what they are afterwards, and changes nothing. Apart, as most pages only ask. */
import { MOST, pageOf, type Reach, type Switches } from './switches.ts';

/** The switches after one of them was turned off. */
export function turnedOff(switches: Switches, reach: Reach, url: URL): Switches {
  switch (reach) {
    case 'everywhere':
      return { ...switches, everywhere: true };
    case 'site':
      return { ...switches, sites: withOne(switches.sites, url.hostname) };
    case 'page':
      return { ...switches, pages: withOne(switches.pages, pageOf(url)) };
    default:
      return reach satisfies never;
  }
}

/** The switches after all that kept a page bare were turned on again. */
export function turnedOn(switches: Switches, url: URL): Switches {
  const { sites, pages, folded, mentions } = switches;
  return {
    sites: without(sites, url.hostname),
    pages: without(pages, pageOf(url)),
    folded,
    mentions,
  };
}

/** The switches after the bar of a page's site was folded or unfolded. */
export function withFold(switches: Switches, url: URL, folded: boolean): Switches {
  const change = folded ? withOne : without;
  return { ...switches, folded: change(switches.folded, url.hostname) };
}

/** The switches after mentions were turned on or off on a page's site. */
export function withMentions(switches: Switches, url: URL, on: boolean): Switches {
  return { ...switches, mentions: { ...switches.mentions, [url.hostname]: on } };
}

function withOne(list: string[], one: string): string[] {
  return [...without(list, one), one].slice(-MOST);
}

function without(list: string[], one: string): string[] {
  return list.filter((other) => other !== one);
}
