/** Handles the keyboard commands, except the one that opens the popup, which the browser handles. */
import { browser } from 'wxt/browser';
import { inBackground } from '../shared/in-background.ts';
import { clipPage } from './clip.ts';

/** Registers the listener. The keys are set in the manifest and can be changed in the browser's settings. */
export function handleCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'clip-page') inBackground(clipPage(tab));
    if (command === 'open-library')
      inBackground(browser.tabs.create({ url: browser.runtime.getURL('/library.html') }));
  });
}
