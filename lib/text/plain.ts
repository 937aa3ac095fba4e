/** Plain text: what a person sees of a string that came from somewhere else. */

// Control and format characters, but tab and line ends, and the joiners that Persian and Indic scripts are written
// with: never visible, and (bidi overrides, zero-width marks) able to disguise text.
const INVISIBLE = /(?![\t\n\r\u200c\u200d])[\p{Cc}\p{Cf}]/gu;

/** Well-formed, NFC, no invisible characters: lone surrogates become U+FFFD, as they cannot be stored or searched. */
export function visible(text: string): string {
  return text.toWellFormed().normalize('NFC').replace(INVISIBLE, '');
}

/** One line: every run of white space is a single space, none at the ends. */
export function oneLine(text: string): string {
  return visible(text).replace(/\s+/g, ' ').trim();
}

/** Paragraphs kept as single line breaks, everything else as `oneLine`. */
export function paragraph(text: string): string {
  return visible(text)
    .split(/\n\s*\n/)
    .map((p) => p.replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join('\n');
}

/** Text as it stands in XML. */
export function escapeXml(text: string): string {
  return text.replace(/[<>&'"]/g, (character) => `&#${character.charCodeAt(0)};`);
}
