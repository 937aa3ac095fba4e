/** The settings: which sites are read, and taking that back. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { AddedSite } from '@/lib/settings/site-access.ts';
import { AddedSites } from './AddedSites.tsx';
import { FeedbackList } from './FeedbackList.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import type { FeedbackRow } from '@/lib/db/rows.ts';

export interface SettingsPageProps {
  /** The sites of all rules, as people call them. */
  namedSites: readonly string[];
  /** The browser lets some of the named sites be read only on request. */
  withheld: boolean;
  /** Nothing until it is known. */
  addedSites: readonly AddedSite[] | undefined;
  /** What was said of relatedness; nothing until it is known. */
  feedback: readonly FeedbackRow[] | undefined;
  /** Whether the background statistics can be read; nothing until it is known. */
  hasBackgroundTable: boolean | undefined;
  /** What a person should know of the library before anything else. */
  notice?: string | undefined;
  error: string | undefined;
  /** Further sections, the first on the page: they hold what a person cannot do without. */
  children?: ComponentChildren;
  onRemoveFeedback: (id: number) => void;
  /** Asks for the named sites that are withheld. */
  onAllow: () => void;
  onStop: (site: AddedSite) => void;
}

export function SettingsPage(props: SettingsPageProps) {
  const {
    namedSites,
    withheld,
    addedSites,
    feedback,
    hasBackgroundTable,
    notice,
    error,
    children,
    onAllow,
    onStop,
    onRemoveFeedback,
  } = props;
  return (
    <main class="page">
      <h1>{i18n.t('settings.title')}</h1>
      {notice && <output class="alert">{notice}</output>}
      {error && (
        <p class="alert" role="alert">
          {i18n.t('error.title', [error])}
        </p>
      )}
      {children}
      <SettingsSection id="added" heading={i18n.t('settings.added')}>
        {addedSites && <AddedSites sites={addedSites} onStop={onStop} />}
      </SettingsSection>
      <SettingsSection id="said" heading={i18n.t('settings.said')}>
        {feedback && <FeedbackList entries={feedback} onRemove={onRemoveFeedback} />}
      </SettingsSection>
      <SettingsSection id="table" heading={i18n.t('settings.table')}>
        {hasBackgroundTable !== undefined && (
          <p class="what">{i18n.t(hasBackgroundTable ? 'settings.tableOk' : 'settings.tableMissing')}</p>
        )}
      </SettingsSection>
      <SettingsSection id="named" heading={i18n.t('settings.named')}>
        <p class="what">{i18n.t('settings.namedWhat', [String(namedSites.length)])}</p>
        {withheld && (
          <div class="alert">
            <p>{i18n.t('settings.withheld')}</p>
            <button type="button" class="primary" onClick={onAllow}>
              {i18n.t('settings.allow')}
            </button>
          </div>
        )}
        <ul class="names" aria-labelledby="named">
          {namedSites.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </SettingsSection>
    </main>
  );
}
