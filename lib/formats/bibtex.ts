/** Writes BibTeX entries, with the special characters of TeX escaped. */

/**
 * Formats a BibTeX entry. Empty fields are left out. Formulas in dollar signs are kept as TeX; all other text
 * is escaped.
 *
 * @param key ASCII letters and digits only.
 */
export function formatBibtexEntry(type: string, key: string, fields: Record<string, string>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(
      ([name, value]) =>
        `  ${name} = {${VERBATIM_FIELDS.has(name) ? encodeVerbatim(value) : escapeTex(value)}}`,
    );
  return `@${type}{${[key, ...lines].join(',\n')}\n}\n`;
}

/** Fields that BibTeX styles print as they are, without interpreting TeX. */
const VERBATIM_FIELDS = new Set(['doi', 'url', 'eprint']);

/** Special characters that a backslash alone does not escape. */
const ESCAPES: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // Not `\{`: BibTeX counts escaped braces too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Escapes the special characters of TeX, except in formulas whose braces are balanced. */
export function escapeTex(text: string): string {
  return text
    .split(/(\$[^$\s](?:[^$]*[^$\s])?\$(?!\d))/u)
    .map((part, i) => (i % 2 === 1 && hasBalancedBraces(part) ? part : escapeSpecial(part)))
    .join('');
}

function escapeSpecial(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (character) => ESCAPES[character] ?? `\\${character}`);
}

/** Percent-encodes what would end or break a verbatim value. */
function encodeVerbatim(text: string): string {
  return text.replace(/[{}\\\s]/g, encodeURIComponent);
}

/** Whether braces are balanced as BibTeX counts them: escaped ones included. */
function hasBalancedBraces(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '{') open++;
    if (character === '}' && --open < 0) return false;
  }
  return open === 0;
}
