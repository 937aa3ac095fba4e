/** Sets up component tests: the fake browser answers with the extension's English messages. */
import { readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { vi } from 'vitest';

const text = readFileSync('assets/locales/en.yml', 'utf8');
const messages = generateChromeMessages(parseMessagesText(text, 'YAML'));

/** Makes the fake browser answer with the extension's English messages. */
export function speakEnglish(): void {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation(
    (key: string, substitutions?: string | (string | number)[]) => {
      const message = messages[key]?.message;
      if (message === undefined) throw new Error(`No message "${key}" in en.yml`);
      const given = [substitutions ?? []].flat();
      return message.replace(/\$(\d)/g, (_, n) => String(given[Number(n) - 1] ?? ''));
    },
  );
}

speakEnglish();
