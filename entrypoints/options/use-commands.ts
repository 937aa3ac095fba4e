/** The keyboard commands as the browser has them: people change them there. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Command } from '@/components/settings/ShortcutsSection.tsx';

/** Nothing until they are known; asked for again when one comes back to the page. */
export function useCommands(): Command[] | undefined {
  const [commands, setCommands] = useState<Command[]>();
  useEffect(() => {
    const ask = () => void readCommands().then(setCommands);
    ask();
    addEventListener('focus', ask);
    return () => removeEventListener('focus', ask);
  }, []);
  return commands;
}

/** Opens the browser's own page for changing them. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) await firefoxShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

async function readCommands(): Promise<Command[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }));
}

/** What only Firefox has. */
function firefoxShortcutSettings(): Promise<void> | undefined {
  return (browser.commands as { openShortcutSettings?: () => Promise<void> }).openShortcutSettings?.();
}
