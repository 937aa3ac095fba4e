/**
 * Finds, among papers read so far, the one that another reading is of: by an id, else by title and first
 * author.
 */
import { agreeByTitle, contradiction, decides, titleKey } from './identity/same-paper.ts';
import type { Paper } from './paper.ts';

/** Values by the paper each is about. A later reading of the same paper may be added to the same value. */
export class PaperIndex<T> {
  readonly #byId = new Map<string, T>();
  readonly #byTitle = new Map<string, { paper: Paper; value: T }[]>();

  /** The value of the paper that `paper` is, if any. */
  find(paper: Paper): T | undefined {
    for (const id of keysOf(paper)) {
      const known = this.#byId.get(id);
      if (known !== undefined) return known;
    }
    const alike = this.#byTitle.get(titleKey(paper) ?? '') ?? [];
    return alike.find((one) => agreeByTitle(one.paper, paper) && !contradiction(one.paper, paper))?.value;
  }

  /** Notes a value under all that its paper is known by. */
  set(paper: Paper, value: T): void {
    for (const id of keysOf(paper)) this.#byId.set(id, value);
    const key = titleKey(paper);
    if (key === undefined) return;
    const alike = (this.#byTitle.get(key) ?? []).filter((one) => one.value !== value);
    this.#byTitle.set(key, [...alike, { paper, value }]);
  }

  /** Every value, once, in the order in which they were first set. */
  values(): Set<T> {
    return new Set(this.#byId.values());
  }

  /** The value of a paper that has this id. */
  get(id: string): T | undefined {
    if (decides(id)) return this.#byId.get(id);
    return [...this.#byId].find(([key]) => key.startsWith(`${id} `))?.[1];
  }
}

/**
 * What decides on one page. Of papers with a stand-in alone, years tell two of one title and author from each
 * other.
 */
function keysOf({ ids, url, title, year }: Paper): string[] {
  if (ids.length === 0) return [url ?? title];
  return ids.map((id) => (decides(id) ? id : `${id} ${year ?? ''}`));
}
