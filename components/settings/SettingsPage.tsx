/** The settings page: sites, feedback on related papers, and further sections passed in as children. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { SwitchEdit } from '@/lib/settings/edit-switches.ts';
import { STRICTNESSES, type Switches } from '@/lib/settings/switches.ts';
import type { AddedSite } from '@/lib/settings/site-access.ts';
import { AddedSites } from './AddedSites.tsx';
import { FeedbackList } from './FeedbackList.tsx';
import { SiteAnswers } from './SiteAnswers.tsx';
import { SettingsSection } from './SettingsSection.tsx';
import type { FeedbackRow } from '@/lib/db/rows.ts';

export interface SettingsPageProps {
  /** Display names of the sites that have a rule. */
  namedSites: readonly string[];
  /** Whether the browser lets some of the named sites be read only on request. */
  withheld: boolean;
  /** Nothing while it is loading. */
  addedSites: readonly AddedSite[] | undefined;
  /** Feedback on related papers; nothing while it is loading. */
  feedback: readonly FeedbackRow[] | undefined;
  /** Whether the background statistics can be read; nothing while that is checked. */
  hasBackgroundTable: boolean | undefined;
  /** Nothing while it is loading. */
  switches: Switches | undefined;
  /** A message about the library as a whole. */
  notice?: string | undefined;
  error: string | undefined;
  /** Further sections, shown first because they matter most. */
  children?: ComponentChildren;
  onRemoveFeedback: (id: number) => void;
  onEditSwitches: (edit: SwitchEdit) => void;
  /** Asks for permission to read the withheld sites. */
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
    switches,
    notice,
    error,
    children,
    onAllow,
    onStop,
    onRemoveFeedback,
    onEditSwitches,
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
      <SettingsSection id="answers" heading={i18n.t('settings.answers')}>
        {switches && <SiteAnswers switches={switches} onEdit={onEditSwitches} />}
      </SettingsSection>
      <SettingsSection id="feedback" heading={i18n.t('settings.feedback')}>
        {feedback && <FeedbackList entries={feedback} onRemove={onRemoveFeedback} />}
      </SettingsSection>
      <SettingsSection id="strictness" heading={i18n.t('strictness.label')}>
        <p class="hint">{i18n.t('strictness.what')}</p>
        {switches && (
          <div role="radiogroup" aria-labelledby="strictness" class="choices">
            {STRICTNESSES.map((level) => (
              <label key={level}>
                <input
                  type="radio"
                  name="strictness"
                  checked={level === (switches.strictness ?? 'normal')}
                  onChange={() => onEditSwitches({ kind: 'strictness', level })}
                />
                {i18n.t(`strictness.${level}`)}
              </label>
            ))}
          </div>
        )}
      </SettingsSection>
      <SettingsSection id="table" heading={i18n.t('settings.table')}>
        {hasBackgroundTable !== undefined && (
          <p class="hint">{i18n.t(hasBackgroundTable ? 'settings.tableOk' : 'settings.tableMissing')}</p>
        )}
      </SettingsSection>
      <SettingsSection id="named" heading={i18n.t('settings.named')}>
        <p class="hint">{i18n.t('settings.namedWhat', [String(namedSites.length)])}</p>
        {withheld && (
          <div class="alert">
            <p>{i18n.t('settings.withheld')}</p>
            <button type="button" class="primary" onClick={onAllow}>
              {i18n.t('settings.allow')}
            </button>
          </div>
        )}
        <ul class="site-names" aria-labelledby="named">
          {namedSites.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </SettingsSection>
    </main>
  );
}
