/** BibTeX entries: fields as text, with everything that TeX would read otherwise written so that it does not. */

/**
 * An entry in BibTeX. Empty fields are left out. Formulas between dollar signs stay TeX; all other text is meant as it stands.
 *
 * @param key of ASCII letters and digits.
 */
export function bibtexEntry(type: string, key: string, fields: Record<string, string>): string {
  const lines = Object.entries(fields)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${VERBATIM.has(name) ? verbatim(value) : escaped(value)}}`);
  return `@${type}{${[key, ...lines].join(',\n')}\n}\n`;
}

/** Fields that styles hand on without reading TeX in them. */
const VERBATIM = new Set(['doi', 'url', 'eprint']);

/** What TeX takes for something else, as it is written to be meant. */
const SPECIAL: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  // BibTeX counts braces that are escaped, too.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
};

/** Text with its special characters escaped, and the braces of a value kept in balance. */
export function escaped(text: string): string {
  return text
    .split(/(\$[^$\s](?:[^$]*[^$\s])?\$(?!\d))/u)
    .map((part, i) => (i % 2 === 1 && balanced(part) ? part : plain(part)))
    .join('');
}

function plain(text: string): string {
  return text.replace(/[\\~^&%$#_{}]/g, (character) => SPECIAL[character] ?? `\\${character}`);
}

/** An address in a value: a brace of its own would end the value. */
function verbatim(text: string): string {
  return text.replace(/[{}\\\s]/g, encodeURIComponent);
}

/** Whether every brace that opens is closed, and none closes before it: BibTeX counts escaped ones too. */
function balanced(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if (character === '{') open++;
    if (character === '}' && --open < 0) return false;
  }
  return open === 0;
}
