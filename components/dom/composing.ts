/** Tells whether a key goes to an input method, which makes one character of several key presses. */

/** The key code of any key that goes to an input method. */
const PROCESSED = 229;

/**
 * Whether a key belongs to a composition. The key that ends one comes, in some browsers, after the end of it
 * was reported; it is known by its code alone.
 */
export function isComposing(event: KeyboardEvent): boolean {
  // oxlint-disable-next-line typescript/no-deprecated -- nothing else tells
  return event.isComposing || event.keyCode === PROCESSED;
}
