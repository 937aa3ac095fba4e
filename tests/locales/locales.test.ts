/**
 * Tests that all languages have the same messages, with the same placeholders and the plural forms they need.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const FOLDER = 'assets/locales';
const files = readdirSync(FOLDER).toSorted();
const english = messagesOf('en.yml');

/** The text of each message by name. Plural forms are in one text, separated by `|`. */
function messagesOf(file: string): Map<string, string> {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const messages = generateChromeMessages(parseMessagesText(text, 'YAML'));
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** The placeholders of a message, each once. */
function placeholders(message: string): string[] {
  return [...new Set(message.match(/\$\d/g))].toSorted();
}

describe.each(files)('%s', (file) => {
  const messages = messagesOf(file);
  const language = file.replace('.yml', '').replace('_', '-');

  it('has the same messages as English', () => {
    expect([...messages.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('has the same placeholders as English in each message', () => {
    const different = [...english].filter(
      ([key, message]) => String(placeholders(message)) !== String(placeholders(messages.get(key) ?? '')),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('has no empty message, and no description that is too long for the stores', () => {
    expect([...messages].filter(([, message]) => !message.trim())).toEqual([]);
    expect(messages.get('extDescription')?.length).toBeLessThanOrEqual(132);
  });

  it('has singular and plural forms wherever English has, and a form for zero where zero counts as singular', () => {
    const forms = (text = '') => text.split(' | ').length;
    const ofNone = new Intl.PluralRules(language).select(0) === 'one' ? 3 : 2;
    const other = [...english].filter(([key, message]) => {
      const has = forms(messages.get(key));
      return has !== forms(message) && !(forms(message) === 2 && has === ofNone);
    });
    expect(other.map(([key]) => key)).toEqual([]);
  });

  it('names its own language', () => {
    expect(messages.get('language')).toBe(language);
  });
});

it.each(files.filter((file) => file !== 'en.yml'))('%s contains no untranslated English', (file) => {
  const messages = messagesOf(file);
  const long = [...english].filter(([, message]) => message.length > 24);
  const same = long.filter(([key, message]) => messages.get(key) === message);
  expect(same.map(([key]) => key)).toEqual([]);
});
