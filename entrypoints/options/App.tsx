/** The settings' container: asks the browser what may be read, and asks it to change that. */
import { useState } from 'preact/hooks';
import { NAMES } from 'virtual:sites';
import { browser } from 'wxt/browser';
import { Ways } from '@/components/settings/Ways.tsx';
import { SettingsPage } from '@/components/settings/SettingsPage.tsx';
import type { OffprintDb } from '@/lib/library/db.ts';
import { sendMessage } from '@/lib/messages.ts';
import { useAccess } from './use-access.ts';
import { changeKeys, useCommands } from './use-commands.ts';
import { useSaid, useTable } from './use-related.ts';

const named = NAMES.toSorted((a, b) => a.localeCompare(b));

export function App({ db }: { db: OffprintDb }) {
  const said = useSaid(db);
  const table = useTable();
  const commands = useCommands();
  const { added, withheld } = useAccess();
  const [error, setError] = useState<string>();
  const attempt = (act: Promise<unknown>) =>
    void act.then(
      () => setError(undefined),
      (cause: unknown) => setError(cause instanceof Error ? cause.message : String(cause)),
    );
  return (
    <SettingsPage
      named={named}
      withheld={withheld.length > 0}
      added={added}
      said={said}
      table={table}
      error={error}
      onUnsay={(id) => attempt(sendMessage('removeFeedback', { id }))}
      onAllow={() => attempt(browser.permissions.request({ origins: withheld }))}
      onStop={({ origins }) => attempt(browser.permissions.remove({ origins }))}
    >
      <Ways commands={commands} onChangeKeys={() => attempt(changeKeys())} />
    </SettingsPage>
  );
}
