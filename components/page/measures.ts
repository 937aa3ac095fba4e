/** Measures of one kind of row: all rows of a listing are built alike, so one is measured for all. */
import { backgroundOf } from '../marks/background.ts';
import { inkOn, type Tone } from '../marks/colour.ts';
import { followsText, type Place, placeFor } from '../marks/place.ts';

export interface Measure {
  place: Place;
  /** Not shown, so that nothing could be measured. */
  hidden: boolean;
  /** Which inks are read there, and whether they need a plate under them. */
  tone: Tone;
  plate: boolean;
  /** The colour behind the title, as CSS has it. */
  ground: string;
}

// A page may write any length.
const LONGEST_CLASS = 200;

export class Measures {
  private readonly known = new Map<string, Measure>();

  constructor(private readonly view: Window) {}

  of(anchor: Element): Measure {
    const measure = this.ofKind(anchor);
    // What else stands on a title's line differs from row to row.
    const isLed = measure.place !== 'after' && followsText(anchor, this.view);
    return isLed ? { ...measure, place: 'after' } : measure;
  }

  private ofKind(anchor: Element): Measure {
    const shape = `${kindOf(anchor)}<${anchor.parentElement && kindOf(anchor.parentElement)}`;
    const known = this.known.get(shape);
    if (known) return known;
    const hidden = anchor.getBoundingClientRect().width === 0;
    const [r, g, b] = backgroundOf(anchor, this.view);
    const measure: Measure = {
      place: placeFor(anchor, this.view),
      hidden,
      ...inkOn([r, g, b, 1]),
      ground: `rgb(${r} ${g} ${b})`,
    };
    if (!hidden) this.known.set(shape, measure);
    return measure;
  }
}

function kindOf(element: Element): string {
  return `${element.localName}.${element.getAttribute('class')?.slice(0, LONGEST_CLASS)}`;
}
