/** What makes the rows of a listing alike: their tags and classes, and where in them the title stands. */
import { type BlockTitle, findTitleAt } from './block-title.ts';

/** The share of titles that must stand in one place for it to be where the titles of such rows are. */
const MOST_TITLES = 0.6;

// Which row it is, not what kind of row.
const POSITION = /^(?:.*[-_])?(?:first|last|odd|even|alt|active|selected|current|visited|#)$/i;

/** A block's tag and classes, numbers and positions aside, and the tag it is in. */
export function shapeOf(element: Element): string {
  const classes = (element.getAttribute('class') ?? '').slice(0, 300).replace(/\d+/g, '#').split(/\s+/);
  const kind = classes.filter((name) => !POSITION.test(name)).toSorted();
  return `${element.tagName} ${kind.join('.')} < ${element.parentElement?.tagName ?? ''}`;
}

/** Learns from the rows of each shape where their titles stand. */
export class TitlePositions {
  private readonly places = new Map<string, Map<string, number>>();

  add(row: Element, { anchor }: BlockTitle): void {
    const shape = shapeOf(row);
    const places = this.places.get(shape) ?? new Map<string, number>();
    const place = shapeOf(anchor);
    places.set(place, (places.get(place) ?? 0) + 1);
    this.places.set(shape, places);
  }

  /** Whether a title stands where most titles of such rows do. */
  isUsual(row: Element, { anchor }: BlockTitle): boolean {
    return this.usual(row) === shapeOf(anchor);
  }

  /** What stands in the usual place of this row. */
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
