/**
 * Finds, among papers read so far, the one that another reading is of: by an id, else by title and first
 * author.
 */
import { agreeByTitle, contradiction, decides, titleKey } from './identity/same-paper.ts';
import { isDistinctive, titleText } from './identity/title.ts';
import { fullNames } from './names/name.ts';
import type { Paper } from './paper.ts';

/** Values by the paper each is about. A later reading of the same paper may be added to the same value. */
export class PaperIndex<T> {
  readonly #byKey = new Map<string, T>();
  readonly #byTitle = new Map<string, { paper: Paper; value: T }[]>();
  readonly #values = new Set<T>();

  /** The value of the paper that `paper` is, if any. */
  find(paper: Paper): T | undefined {
    for (const key of keysOf(paper)) {
      const known = this.#byKey.get(key);
      if (known !== undefined) return known;
    }
    const alike = this.#byTitle.get(titleKey(paper) ?? '') ?? [];
    return alike.find((one) => agreeByTitle(one.paper, paper) && !contradiction(one.paper, paper))?.value;
  }

  /** Notes a value under all that its paper is known by. */
  set(paper: Paper, value: T): void {
    this.#values.add(value);
    for (const key of keysOf(paper)) this.#byKey.set(key, value);
    const key = titleKey(paper);
    if (key === undefined) return;
    const alike = (this.#byTitle.get(key) ?? []).filter((one) => one.value !== value);
    this.#byTitle.set(key, [...alike, { paper, value }]);
  }

  /** Every value, once, in the order in which they were first set. */
  values(): Set<T> {
    return new Set(this.#values);
  }

  /** The value of a paper that has this id; of a title's id, the first. */
  get(id: string): T | undefined {
    if (decides(id)) return this.#byKey.get(id);
    for (const alike of this.#byTitle.values())
      for (const { paper, value } of alike) if (paper.ids.includes(id)) return value;
    return [...this.#byKey].find(([key]) => key.startsWith(`${id} `))?.[1];
  }
}

/**
 * What decides on one page: ids; without any, title, year and all authors to the letter. A title that says
 * nothing and has no author stands for no paper.
 */
function keysOf({ ids, title, year, authors }: Paper): string[] {
  const deciding = ids.filter(decides);
  if (deciding.length > 0) return deciding;
  if (authors.length === 0 && !isDistinctive(title)) return [];
  return [`${ids[0] ?? 'title:'} ${[titleText(title), year ?? '', fullNames(authors)].join('|')}`];
}
