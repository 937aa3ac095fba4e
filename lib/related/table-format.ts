/** What writer and reader of the background table agree on. */

// All numbers little-endian. Header: magic u32, checksum u32 of all that follows it, version u16, dimensions u16,
// terms u32, documents u32.
// Then, commonest term first: document frequencies u32, scales f32, rows of signed four-bit numbers (low half first),
// and the terms themselves, UTF-8, one a line.
export const HEADER = 20;
/** Where the checksum stands, and the first byte it covers. */
export const CHECKSUM = 4;
export const CHECKED = 8;
/** "OBGT" as bytes. */
export const MAGIC = 0x5447424f;
export const VERSION = 1;

/** FNV-1a, 32 bits: tells a damaged download or disk from a whole one; no defence against forgery. */
export function checksum(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  // By number: the other way of going through an array is ten times slower in a worker that has just started.
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  return hash >>> 0;
}
