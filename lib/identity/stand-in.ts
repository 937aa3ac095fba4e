/** The id of a paper that no site gave one: made of its title and first author, or of its address. */
import type { StatedName } from '../names/name.ts';
import { hash } from './hash.ts';
import { familyName, normaliseForComparison } from './ids.ts';
import { isDistinctive, titleText } from './title.ts';

/** The least letters of a title that stands for a paper by itself. */
const LONG = 24;

/**
 * A stand-in for an id, never used beside a real one.
 *
 * @param address of its page or file.
 * @returns `title:<hash>:<family name>` where the title says something and there is an author; else
 *   `url:<address>`; else the title's id, the author left out where there is none; nothing for a short title
 *   with nothing else.
 */
export function standInId(
  title: string,
  author: StatedName | undefined,
  address: string | undefined,
): string | undefined {
  const family = author ? normaliseForComparison(familyName(author)) : '';
  const text = titleText(title);
  const byTitle = `title:${hash(text)}:${family}`;
  if (family && isDistinctive(title)) return byTitle;
  if (address) return `url:${address}`;
  return text.length >= (family ? 1 : LONG) ? byTitle : undefined;
}
