/** Compares the rows of a listing by their shape (tags and classes) and by the position of their titles. */
import { type BlockTitle, findTitleAt } from './block-title.ts';

/** The share of titles that must be at one position for it to be the usual one. */
const MOST_TITLES = 0.6;

// Classes that say which row it is, not what kind of row.
const POSITION = /^(?:.*[-_])?(?:first|last|odd|even|alt|active|selected|current|visited|#)$/i;

/** The tag and classes of an element, without numbers and positions, and the tag of its parent. */
export function shapeOf(element: Element): string {
  const classes = (element.getAttribute('class') ?? '').slice(0, 300).replace(/\d+/g, '#').split(/\s+/);
  const kind = classes.filter((name) => !POSITION.test(name)).toSorted();
  return `${element.tagName} ${kind.join('.')} < ${element.parentElement?.tagName ?? ''}`;
}

/** Collects the positions of titles in the rows of each shape. */
export class TitlePositions {
  private readonly places = new Map<string, Map<string, number>>();

  add(row: Element, { anchor }: BlockTitle): void {
    const shape = shapeOf(row);
    const places = this.places.get(shape) ?? new Map<string, number>();
    const place = shapeOf(anchor);
    places.set(place, (places.get(place) ?? 0) + 1);
    this.places.set(shape, places);
  }

  /** Whether a title is at the usual position for rows of this shape. */
  isUsual(row: Element, { anchor }: BlockTitle): boolean {
    return this.usual(row) === shapeOf(anchor);
  }

  /** The title at the usual position of this row. */
  titleOf(row: Element): BlockTitle | undefined {
    const usual = this.usual(row);
    const tag = usual?.slice(0, usual.indexOf(' '));
    return tag ? findTitleAt(row, (element) => shapeOf(element) === usual, tag) : undefined;
  }

  private usual(row: Element): string | undefined {
    const places = [...(this.places.get(shapeOf(row)) ?? [])];
    const all = places.reduce((sum, [, count]) => sum + count, 0);
    return places.find(([, count]) => count >= all * MOST_TITLES)?.[0];
  }
}
