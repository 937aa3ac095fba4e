/** Parses addresses without throwing. */

/**
 * The address that a text says, relative to `base`; nothing for any other text. Some engines say of a text that it can be parsed
 * and then refuse to (`http://ß ` in Node 20), so it is parsed and not asked for.
 */
export function toUrl(text: string, base?: string | URL): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}
