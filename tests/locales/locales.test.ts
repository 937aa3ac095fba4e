/** Every language says everything: the same messages, the same blanks in them, and the plural forms its grammar has. */
import { readdirSync, readFileSync } from 'node:fs';
import { generateChromeMessages, parseMessagesText } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';

const FOLDER = 'assets/locales';
const files = readdirSync(FOLDER).toSorted();
const english = messagesOf('en.yml');

/** By name, a message's text; plural forms stand in one, `|` between them. */
function messagesOf(file: string): Map<string, string> {
  const text = readFileSync(`${FOLDER}/${file}`, 'utf8');
  const messages = generateChromeMessages(parseMessagesText(text, 'YAML'));
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

/** The blanks of a message, each once. */
function blanks(message: string): string[] {
  return [...new Set(message.match(/\$\d/g))].toSorted();
}

describe.each(files)('%s', (file) => {
  const messages = messagesOf(file);
  const language = file.replace('.yml', '').replace('_', '-');

  it('has the messages of the English, and no others', () => {
    expect([...messages.keys()].toSorted()).toEqual([...english.keys()].toSorted());
  });

  it('has the blanks of the English in each', () => {
    const different = [...english].filter(
      ([key, message]) => String(blanks(message)) !== String(blanks(messages.get(key) ?? '')),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('says something everywhere, and nothing that the stores cut off', () => {
    expect([...messages].filter(([, message]) => !message.trim())).toEqual([]);
    expect(messages.get('extDescription')?.length).toBeLessThanOrEqual(132);
  });

  it('has a form for one and a form for many wherever the English has; and one for none where that is no plural', () => {
    const forms = (text = '') => text.split(' | ').length;
    const ofNone = new Intl.PluralRules(language).select(0) === 'one' ? 3 : 2;
    const other = [...english].filter(([key, message]) => {
      const has = forms(messages.get(key));
      return has !== forms(message) && !(forms(message) === 2 && has === ofNone);
    });
    expect(other.map(([key]) => key)).toEqual([]);
  });

  it('says which language it is', () => {
    expect(messages.get('language')).toBe(language);
  });
});

it.each(files.filter((file) => file !== 'en.yml'))('%s is no copy of the English', (file) => {
  const messages = messagesOf(file);
  const long = [...english].filter(([, message]) => message.length > 24);
  const same = long.filter(([key, message]) => messages.get(key) === message);
  expect(same.map(([key]) => key)).toEqual([]);
});
