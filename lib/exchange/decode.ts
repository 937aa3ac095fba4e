/** Decodes text files of reference managers, which write in several encodings and rarely say in which. */

/**
 * UTF-16 where its mark says so, else UTF-8, else the Western code page of Windows, in which any bytes are
 * text.
 */
export function decodeText(bytes: ArrayBuffer): string {
  const [first, second] = new Uint8Array(bytes);
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Where imported papers say that they were seen: `.invalid` is of no site, for good (RFC 2606). */
export const IMPORT_ADDRESS = 'https://files.invalid/';
