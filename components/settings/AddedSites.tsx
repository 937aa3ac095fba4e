/** The list of sites that the user added, each with a button to stop reading it. */
import { i18n } from '#i18n';
import type { AddedSite } from '@/lib/settings/site-access.ts';

export interface AddedSitesProps {
  sites: readonly AddedSite[];
  onStop: (site: AddedSite) => void;
}

export function AddedSites({ sites, onStop }: AddedSitesProps) {
  if (sites.length === 0) return <p class="hint">{i18n.t('settings.addedNone')}</p>;
  return (
    <>
      <p class="hint">{i18n.t('settings.addedWhat')}</p>
      <ul class="item-list" aria-labelledby="added">
        {sites.map((site) => {
          const name = nameOf(site.host);
          return (
            <li key={site.host}>
              <span class="item-label">{name}</span>
              <button
                type="button"
                aria-label={i18n.t('settings.stopNamed', [name])}
                onClick={() => onStop(site)}
              >
                {i18n.t('settings.stop')}
              </button>
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Describes a match pattern's host. Browsers can also grant whole domains, or all sites. */
function nameOf(host: string): string {
  if (host === '*') return i18n.t('settings.allSites');
  return host.startsWith('*.') ? i18n.t('settings.subdomains', [host.slice(2)]) : host;
}
