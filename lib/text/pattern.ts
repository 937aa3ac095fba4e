/** Regular expressions that are too long for one line. */

/**
 * Gives a template tag that makes a regular expression of a text over several lines; line breaks and the
 * indentation after them count for nothing, all else is as in a literal.
 * @param flags as of `RegExp`.
 */
export function pattern(flags = ''): (source: TemplateStringsArray) => RegExp {
  return ({ raw }) => new RegExp(raw.join('').replaceAll(/\n */g, ''), flags);
}
