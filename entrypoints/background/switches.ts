/** Changes the stored switches. The worker alone does so, one edit after the other, so that none is lost. */
import { type Browser, browser } from 'wxt/browser';
import { LibraryError } from '@/lib/db/library-error.ts';
import { onMessage } from '@/lib/messages.ts';
import { applySwitchEdit, type SwitchEdit, toSwitchEdit } from '@/lib/settings/edit-switches.ts';
import { SWITCHES } from '@/lib/settings/switches.ts';
import { readSwitches } from '../shared/stored-switches.ts';
import { senderOf } from './sender.ts';

let last = Promise.resolve();

/** Answers the messages about switches. */
export function answerSwitchMessages(): void {
  onMessage('editSwitches', async ({ data, sender }) => {
    const edit = toSwitchEdit(data.edit);
    if (!edit) throw new LibraryError('An edit of the switches was expected.');
    if ((await senderOf(sender)).kind === 'page' && !isAbout(edit, sender))
      throw new LibraryError('Refused to a page: it may change only what is about itself.');
    await editSwitches(edit);
  });
}

/** Every page that follows the switches is told of the change. */
export function editSwitches(edit: SwitchEdit): Promise<void> {
  const write = async () => {
    await browser.storage.local.set({ [SWITCHES]: applySwitchEdit(await readSwitches(), edit) });
  };
  return (last = last.then(write, write));
}

/** Whether an edit is about the page that asks for it. */
function isAbout(edit: SwitchEdit, { url = '' }: Browser.runtime.MessageSender): boolean {
  if (!('url' in edit)) return false;
  return URL.canParse(url) && new URL(edit.url).origin === new URL(url).origin;
}
