/**
 * Where and when a paper was published, as metadata write it: brought into the one form that records keep.
 */
import { bookNumber, serialNumber } from '../text/check-digits.ts';

/** First and last page as one text, `12-34`; the first alone where it is the only one. */
export function pageRange(first: string | undefined, last: string | undefined): string | undefined {
  return first && last && last !== first ? `${first}-${last}` : (first ?? last);
}

/** The keywords in values: one a value, or several with semicolons or commas between. */
export function keywordsIn(values: readonly string[]): string[] | undefined {
  const separator = values.some((value) => value.includes(';')) ? ';' : values.length === 1 ? ',' : undefined;
  const words = values
    .flatMap((value) => (separator ? value.split(separator) : [value]))
    .map((word) => word.trim())
    .filter((word) => word.length > 1 && word.length <= 100);
  return words.length > 0 ? [...new Set(words)].slice(0, 50) : undefined;
}

/** The first ISSN whose check digit is right. */
export function issnIn(values: readonly string[]): string | undefined {
  return values.map(serialNumber).find(Boolean);
}

/** The first ISBN whose check digit is right. */
export function isbnIn(values: readonly string[]): string | undefined {
  return values.map(bookNumber).find(Boolean);
}

// By the names that metadata use.
const LANGUAGES: Record<string, string> = {
  ar: 'arabic العربية',
  cs: 'czech čeština',
  da: 'danish dansk',
  de: 'german deutsch',
  el: 'greek ελληνικά',
  en: 'english englisch anglais inglés inglês inglese',
  es: 'spanish español espanol castellano',
  fa: 'persian farsi فارسی',
  fi: 'finnish suomi',
  fr: 'french français francais',
  hu: 'hungarian magyar',
  id: 'indonesian indonesia',
  it: 'italian italiano',
  ja: 'japanese 日本語',
  ko: 'korean 한국어',
  nl: 'dutch nederlands',
  no: 'norwegian norsk',
  pl: 'polish polski',
  pt: 'portuguese português portugues',
  ru: 'russian русский',
  sv: 'swedish svenska',
  tr: 'turkish türkçe',
  uk: 'ukrainian українська',
  vi: 'vietnamese',
  zh: 'chinese 中文',
};

const BY_NAME = new Map(
  Object.entries(LANGUAGES).flatMap(([tag, names]) => names.split(' ').map((name) => [name, tag] as const)),
);

/** `en`, `eng`, `en_US`, `English` as BCP 47; nothing for other text. */
export function languageIn(text: string | undefined): string | undefined {
  const named = BY_NAME.get(text?.trim().toLowerCase() ?? '');
  if (named) return named;
  const tag = text?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}$/i.test(tag) ? Intl.getCanonicalLocales(tag)[0] : undefined;
}
