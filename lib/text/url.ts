/** Parses addresses without throwing. */

/**
 * The address that a text says, relative to `base`; nothing for any other text. Some engines say of a text
 * that it can be parsed and then refuse to (`http://ß ` in Node 20), so it is parsed and not asked for.
 */
export function toUrl(text: string, base?: string | URL): URL | undefined {
  try {
    return new URL(text, base);
  } catch {
    return undefined;
  }
}

/** Percent-decoding that leaves malformed sequences as they stand. */
export function percentDecoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (sequence) => {
    try {
      return decodeURIComponent(sequence);
    } catch {
      return sequence;
    }
  });
}
