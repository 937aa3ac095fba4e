/** A hook for the extension's keyboard commands. People change them on a page of the browser. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { readOnce } from '../shared/follow-query.ts';
import type { Command } from '@/components/settings/ShortcutsSection.tsx';

/** Nothing while they are loading. They are read again when the page gets the focus back. */
export function useCommands(): Command[] | undefined {
  const [commands, setCommands] = useState<Command[]>();
  useEffect(() => {
    let end = readOnce(readCommands, setCommands);
    const ask = () => {
      end();
      end = readOnce(readCommands, setCommands);
    };
    addEventListener('focus', ask);
    return () => {
      end();
      removeEventListener('focus', ask);
    };
  }, []);
  return commands;
}

/** Opens the browser's page for changing shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  if (import.meta.env.FIREFOX) await firefoxShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

async function readCommands(): Promise<Command[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name = '', description = '', shortcut = '' }) => ({ name, description, shortcut }));
}

/** Calls the API that only Firefox has. */
function firefoxShortcutSettings(): Promise<void> | undefined {
  return (browser.commands as { openShortcutSettings?: () => Promise<void> }).openShortcutSettings?.();
}
