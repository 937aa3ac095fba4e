/** What an attack came to. */
export interface Outcome {
  /** How often it was tried. */
  tried: number;
  /** What each successful try did; empty where nothing was broken. */
  broken: unknown[];
  /** Further figures, by their names. */
  [figure: string]: unknown;
}
