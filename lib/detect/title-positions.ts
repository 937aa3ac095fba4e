/** Where the titles stand in the rows of a listing, by the shape of the rows. */
import { textOf } from '../page/dom.ts';
import { type BlockTitle, findTitleAt } from './block-title.ts';
import { shapeOf } from './shapes.ts';

/** The share of titles that must be at one position for it to be the usual one. */
const MOST_TITLES = 0.6;

/** Collects the positions of titles in the rows of each shape. */
export class TitlePositions {
  private readonly places = new Map<string, Map<string, number>>();
  /** By the place of a linked title, the place of what holds nothing but this link. */
  private readonly around = new Map<string, string>();

  add(row: Element, { anchor, title }: BlockTitle): void {
    const shape = shapeOf(row);
    const { parentElement: holder } = anchor;
    if (holder && holder !== row && textOf(holder, undefined, title.length + 1) === title)
      this.around.set(shapeOf(anchor), shapeOf(holder));
    const places = this.places.get(shape) ?? new Map<string, number>();
    const place = shapeOf(anchor);
    places.set(place, (places.get(place) ?? 0) + 1);
    this.places.set(shape, places);
  }

  /** Whether a title is at the usual position for rows of this shape. */
  isUsual(row: Element, { anchor }: BlockTitle): boolean {
    return this.usual(row) === shapeOf(anchor);
  }

  /** The title at the usual position of this row; there without a link, where those of others have one. */
  titleOf(row: Element): BlockTitle | undefined {
    const usual = this.usual(row);
    const places = [usual, this.around.get(usual ?? '')].filter((place) => place !== undefined);
    for (const place of places) {
      const tag = place.slice(0, place.indexOf(' '));
      const title = findTitleAt(row, (element) => shapeOf(element) === place, tag);
      if (title) return title;
    }
    return undefined;
  }

  private usual(row: Element): string | undefined {
    const places = [...(this.places.get(shapeOf(row)) ?? [])];
    const all = places.reduce((sum, [, count]) => sum + count, 0);
    return places.find(([, count]) => count >= all * MOST_TITLES)?.[0];
  }
}
