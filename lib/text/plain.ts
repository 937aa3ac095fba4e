/** Cleans up text from web pages: invisible characters, white space, XML escapes. */

// Control and format characters such as bidi overrides and zero-width spaces, which can disguise text. Tabs,
// line ends and the joiners that Persian and Indic scripts need are kept.
const INVISIBLE = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/**
 * Removes invisible characters, normalises to NFC and replaces lone surrogates, which cannot be stored, by
 * U+FFFD.
 */
export function visible(text: string): string {
  // Composed last: what cannot be seen may stand between a letter and its accent.
  return text.toWellFormed().replace(INVISIBLE, '').normalize('NFC');
}

/**
 * Cleans a text and puts it on one line: every run of white space becomes one space, none is left at the
 * ends.
 */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

/** Cleans a text like `oneLine`, but keeps an empty line between paragraphs, by which they are told when it is read again. */
export function paragraph(text: string): string {
  return visible(text)
    .split(/\n\s*\n/)
    .map((p) => p.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
}

/** Escapes a text for use in XML elements and attributes. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
