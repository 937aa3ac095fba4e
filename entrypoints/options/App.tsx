/** The container of the settings page: reads settings and permissions, and changes them. */
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { errorText } from '@/components/text/error-text.ts';
import { BackupSection } from '@/components/settings/BackupSection.tsx';
import { DebugSection } from '@/components/settings/DebugSection.tsx';
import { ShortcutsSection } from '@/components/settings/ShortcutsSection.tsx';
import { SettingsPage } from '@/components/settings/SettingsPage.tsx';
import { StorageSection } from '@/components/settings/StorageSection.tsx';
import type { OffprintDb } from '@/lib/db/database.ts';
import { sendMessage } from '@/lib/messages.ts';
import { DEBUG, toDebug } from '@/lib/settings/debug.ts';
import { SITES } from '@/lib/sites/index.ts';
import { useQueryFailure } from '../shared/follow-query.ts';
import { useSwitches } from '../shared/use-switches.ts';
import { useSiteAccess } from './use-site-access.ts';
import { useBackup } from './use-backup.ts';
import { openShortcutSettings, useCommands } from './use-commands.ts';
import { useFeedback, useHasBackgroundTable } from './use-relatedness.ts';
import { useStorage } from './use-storage.ts';
import { useStoredValue } from './use-stored-value.ts';

const named = SITES.map(({ name }) => name).toSorted((a, b) => a.localeCompare(b));

export interface AppProps {
  db: OffprintDb;
  /** A message about the library as a whole. */
  notice?: string | undefined;
}

export function App({ db, notice }: AppProps) {
  const feedback = useFeedback(db);
  const table = useHasBackgroundTable();
  const commands = useCommands();
  const { added, withheld } = useSiteAccess();
  const [error, setError] = useState<string>();
  const failure = useQueryFailure();
  const switches = useSwitches();
  const attempt = (act: Promise<unknown>): void => {
    act.then(
      () => setError(undefined),
      (cause: unknown) => setError(errorText(cause)),
    );
  };
  const backup = useBackup(db, attempt);
  const debug = useStoredValue<unknown>(DEBUG, false);
  const storage = useStorage(useStoredValue('revision', ''), attempt);
  return (
    <SettingsPage
      namedSites={named}
      withheld={withheld.length > 0}
      addedSites={added}
      feedback={feedback}
      hasBackgroundTable={table}
      switches={switches}
      onEditSwitches={(edit) => attempt(sendMessage('editSwitches', { edit }))}
      notice={notice}
      error={error ?? failure}
      onRemoveFeedback={(id) => attempt(sendMessage('removeFeedback', { id }))}
      onAllow={() => attempt(browser.permissions.request({ origins: withheld }))}
      onStop={({ origins }) => attempt(browser.permissions.remove({ origins }))}
    >
      {backup && <BackupSection {...backup} />}
      <StorageSection {...storage} />
      <ShortcutsSection
        commands={commands}
        singleKeys={switches && switches.singleKeys !== false}
        onSingleKeys={(on) => attempt(sendMessage('editSwitches', { edit: { kind: 'singleKeys', on } }))}
        onChangeKeys={() => attempt(openShortcutSettings())}
      />
      <DebugSection
        on={toDebug(debug)}
        onSwitch={(on) => attempt(browser.storage.local.set({ [DEBUG]: on }))}
      />
    </SettingsPage>
  );
}
