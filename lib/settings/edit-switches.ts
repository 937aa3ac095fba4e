/**
 * Turns the switches of `switches.ts` on and off. Each function returns new switches and leaves the old ones
 * unchanged.
 */
import { toUrl } from '../text/url.ts';
import {
  LIST_LIMIT,
  pageKey,
  REACHES,
  STRICTNESSES,
  type Reach,
  type Strictness,
  type Switches,
} from './switches.ts';

/**
 * One edit of the switches, as it is sent to the worker: it alone writes them, so that none of two edits made
 * at once is lost. `url` is of the page that the edit is about.
 */
export type SwitchEdit =
  | { kind: 'off'; reach: Reach; url: string }
  | { kind: 'on'; url: string }
  | { kind: 'folded' | 'mentions'; on: boolean; url: string }
  | { kind: 'lists'; on: boolean | null; reach: 'page' | 'site'; url: string }
  | { kind: 'strictness'; level: Strictness }
  | { kind: 'singleKeys'; on: boolean };

/** The edit that a message holds; undefined if it is none. */
export function toSwitchEdit(value: unknown): SwitchEdit | undefined {
  const { kind, reach, on, url, level } = Object(value) as Record<string, unknown>;
  if (kind === 'singleKeys') return typeof on === 'boolean' ? { kind, on } : undefined;
  const strictness = STRICTNESSES.find((one) => one === level);
  if (kind === 'strictness') return strictness && { kind, level: strictness };
  if (typeof url !== 'string' || !/^https?:/.test(url) || !toUrl(url)) return undefined;
  const known = REACHES.find((one) => one === reach);
  if (kind === 'off') return known && { kind, reach: known, url };
  if (kind === 'on') return { kind, url };
  if (kind === 'folded' || kind === 'mentions')
    return typeof on === 'boolean' ? { kind, on, url } : undefined;
  if (kind === 'lists' && (on === null || typeof on === 'boolean') && (known === 'page' || known === 'site'))
    return { kind, on, reach: known, url };
  return undefined;
}

export function applySwitchEdit(switches: Switches, edit: SwitchEdit): Switches {
  switch (edit.kind) {
    case 'off':
      return turnOff(switches, edit.reach, new URL(edit.url));
    case 'on':
      return turnOn(switches, new URL(edit.url));
    case 'folded':
      return setFolded(switches, new URL(edit.url), edit.on);
    case 'mentions':
      return setMentions(switches, new URL(edit.url), edit.on);
    case 'lists':
      return setLists(switches, new URL(edit.url), edit.reach, edit.on);
    case 'strictness':
      return setStrictness(switches, edit.level);
    case 'singleKeys':
      return setSingleKeys(switches, edit.on);
    default:
      return edit satisfies never;
  }
}

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

/**
 * The switches with the user's answer to whether a page's lists are papers, on it or on all of its site; null
 * takes an answer back.
 */
export function setLists(switches: Switches, url: URL, reach: 'page' | 'site', on: boolean | null): Switches {
  const key = reach === 'page' ? pageKey(url) : url.hostname;
  const { [key]: _before, ...lists } = switches.lists;
  // The latest last, as only so many are kept.
  return { ...switches, lists: on === null ? lists : { ...lists, [key]: on } };
}

/** The switches with more or fewer rows marked as related. */
export function setStrictness(switches: Switches, level: Strictness): Switches {
  const { strictness: _strictness, ...kept } = switches;
  return level === 'normal' ? kept : { ...kept, strictness: level };
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
