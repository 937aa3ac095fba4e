/** Measures of one kind of row: all rows of a listing are built alike, so one is measured for all. */
import { backgroundColour } from '../../../components/marks/background-colour.ts';
import { readableTone, type Tone } from '../../../components/marks/colour.ts';
import {
  hasTextBefore,
  type MarkPosition,
  choosePositionAtLink,
  choosePosition,
} from '../../../components/marks/mark-position.ts';

/** What a row looks like. */
export interface Look {
  /** Not shown, so that nothing could be measured. */
  hidden: boolean;
  /** Which inks are read there, and whether they need a plate under them. */
  tone: Tone;
  plate: boolean;
  /** The colour behind the title, as CSS has it. */
  ground: string;
}

export interface Measure extends Look {
  place: MarkPosition;
}

// A page may write any length.
const MAX_CLASS_LENGTH = 200;

export class Measures {
  private readonly looks = new Map<string, Look>();
  private readonly places = new Map<string, MarkPosition>();

  constructor(private readonly view: Window) {}

  /** Measures where a paper is listed, or a link that mentions it. */
  measure(anchor: Element, mention = false): Measure {
    const look = this.measureLook(anchor);
    const shape = `${mention} ${shapeOf(anchor)}`;
    const known = this.places.get(shape);
    const place = known ?? (mention ? choosePositionAtLink(anchor) : choosePosition(anchor, this.view));
    if (!look.hidden) this.places.set(shape, place);
    // What else stands on a title's line differs from row to row.
    const isLed = !mention && place !== 'after' && hasTextBefore(anchor, this.view);
    return { ...look, place: isLed ? 'after' : place };
  }

  /** Measures the look alone, where a mark stands already. */
  measureLook(anchor: Element): Look {
    const shape = shapeOf(anchor);
    const known = this.looks.get(shape);
    if (known) return known;
    const hidden = anchor.getBoundingClientRect().width === 0;
    const [r, g, b] = backgroundColour(anchor, this.view);
    const look: Look = { hidden, ...readableTone([r, g, b, 1]), ground: `rgb(${r} ${g} ${b})` };
    if (!hidden) this.looks.set(shape, look);
    return look;
  }
}

function shapeOf(anchor: Element): string {
  return `${kindOf(anchor)}<${anchor.parentElement && kindOf(anchor.parentElement)}`;
}

function kindOf(element: Element): string {
  return `${element.localName}.${element.getAttribute('class')?.slice(0, MAX_CLASS_LENGTH)}`;
}
