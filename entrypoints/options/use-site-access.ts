/**
 * A hook for the sites that the extension may read, updated when permissions change anywhere in the browser.
 */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { readOnce } from '../shared/follow-query.ts';
import { type AddedSite, addedSites } from '@/lib/settings/site-access.ts';

export interface SiteAccess {
  /** Sites that the user added; nothing while they are loading. */
  added?: AddedSite[];
  /** Match patterns of named sites that the browser lets be read only on request. */
  withheld: string[];
}

export function useSiteAccess(): SiteAccess {
  const [access, setAccess] = useState<SiteAccess>({ withheld: [] });
  useEffect(() => {
    let end = readOnce(readSiteAccess, setAccess);
    const follow = () => {
      end();
      end = readOnce(readSiteAccess, setAccess);
    };
    const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
    for (const event of events) event.addListener(follow);
    return () => {
      end();
      for (const event of events) event.removeListener(follow);
    };
  }, []);
  return access;
}

async function readSiteAccess(): Promise<SiteAccess> {
  const { host_permissions: named = [] } = browser.runtime.getManifest();
  const { origins = [] } = await browser.permissions.getAll();
  const hasAll = await browser.permissions.contains({ origins: named });
  return { added: addedSites(origins, named), withheld: hasAll ? [] : named };
}
