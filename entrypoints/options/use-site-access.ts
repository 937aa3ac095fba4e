/** What the extension may read, followed as it changes: here, in the popup, or in the browser's own settings. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { type AddedSite, addedSites } from '@/lib/settings/site-access.ts';

export interface SiteAccess {
  /** Nothing until it is known. */
  added?: AddedSite[];
  /** Origins of named sites that the browser lets be read only on request. */
  withheld: string[];
}

export function useSiteAccess(): SiteAccess {
  const [access, setAccess] = useState<SiteAccess>({ withheld: [] });
  useEffect(() => {
    const follow = () => void readSiteAccess().then(setAccess);
    const events = [browser.permissions.onAdded, browser.permissions.onRemoved];
    for (const event of events) event.addListener(follow);
    follow();
    return () => {
      for (const event of events) event.removeListener(follow);
    };
  }, []);
  return access;
}

async function readSiteAccess(): Promise<SiteAccess> {
  const { host_permissions: named = [] } = browser.runtime.getManifest();
  const { origins = [] } = await browser.permissions.getAll();
  const whole = await browser.permissions.contains({ origins: named });
  return { added: addedSites(origins, named), withheld: whole ? [] : named };
}
