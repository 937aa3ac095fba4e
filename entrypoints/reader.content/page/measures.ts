/** Measures rows for their marks. The rows of a listing are built alike, so one of each kind is measured for all. */
import { backgroundColour } from '../../../components/marks/background-colour.ts';
import { readableTone, type Tone } from '../../../components/marks/colour.ts';
import {
  hasTextBefore,
  type MarkPosition,
  choosePositionAtLink,
  choosePosition,
} from '../../../components/marks/mark-position.ts';

/** What a row looks like. */
export interface Appearance {
  /** Whether it is not displayed, so that nothing could be measured. */
  hidden: boolean;
  /** Which colours are readable there, and whether they need a plate under them. */
  tone: Tone;
  plate: boolean;
  /** The background colour of the title, as a CSS colour. */
  background: string;
}

export interface Measurement extends Appearance {
  position: MarkPosition;
}

// Pages may have class attributes of any length.
const MAX_CLASS_LENGTH = 200;

export class RowMeasures {
  private readonly appearances = new Map<string, Appearance>();
  private readonly positions = new Map<string, MarkPosition>();

  constructor(private readonly view: Window) {}

  /** Measures a title. `mention`: it is a link in a text. */
  measure(anchor: Element, mention = false): Measurement {
    const appearance = this.measureAppearance(anchor);
    const kind = `${mention} ${rowKindOf(anchor)}`;
    const known = this.positions.get(kind);
    const position = known ?? (mention ? choosePositionAtLink(anchor) : choosePosition(anchor, this.view));
    if (!appearance.hidden) this.positions.set(kind, position);
    // Whether there is other text on the title's line differs from row to row.
    const hasLead = !mention && position !== 'after' && hasTextBefore(anchor, this.view);
    return { ...appearance, position: hasLead ? 'after' : position };
  }

  /** Measures only the appearance, for a title that has its mark already. */
  measureAppearance(anchor: Element): Appearance {
    const kind = rowKindOf(anchor);
    const known = this.appearances.get(kind);
    if (known) return known;
    const hidden = anchor.getBoundingClientRect().width === 0;
    const [r, g, b] = backgroundColour(anchor, this.view);
    const appearance: Appearance = {
      hidden,
      ...readableTone([r, g, b, 1]),
      background: `rgb(${r} ${g} ${b})`,
    };
    if (!hidden) this.appearances.set(kind, appearance);
    return appearance;
  }
}

function rowKindOf(anchor: Element): string {
  return `${kindOf(anchor)}<${anchor.parentElement && kindOf(anchor.parentElement)}`;
}

function kindOf(element: Element): string {
  return `${element.localName}.${element.getAttribute('class')?.slice(0, MAX_CLASS_LENGTH)}`;
}
