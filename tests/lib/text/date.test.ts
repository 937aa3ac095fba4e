/** Dates as sources write them; never one that is not said. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseDate } from '@/lib/text/date.ts';
import { DATES } from './dates.ts';

it.each(DATES)('%s', (text, wanted) => {
  expect(parseDate(text) ?? null).toEqual(wanted);
});

it('reads what every language writes, in any time zone', () => {
  const day = fc.date({ min: new Date('1500-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  const language = fc.constantFrom(
    'en',
    'en-GB',
    'de',
    'fr',
    'es',
    'it',
    'pt',
    'nl',
    'sv',
    'pl',
    'ru',
    'ja',
    'zh',
    'ko',
  );
  fc.assert(
    fc.property(day, language, (date, locale) => {
      const parts = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
      const text = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(date);
      expect([text, parseDate(text)]).toEqual([text, parts]);
      expect(parseDate(date.toISOString())).toEqual(parts);
    }),
  );
});
