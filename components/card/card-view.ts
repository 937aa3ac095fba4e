/** The types of what the card and its sections show, and of the events they report. */
import type { Annotations } from '@/lib/annotations.ts';
import type { Relation } from '@/lib/related/relations.ts';
import type { Tone } from '../marks/colour.ts';

/** What the card shows of one paper. */
export interface CardView {
  tone: Tone;
  title: string;
  /** The paper's state in a few words, such as "In your library". */
  state: string;
  /**
   * Label of the button that does what pressing the mark does; nothing where pressing only opens the card.
   */
  action?: string;
  related?: Relation;
  /** The paper's annotations, when it is saved. */
  annotations?: Annotations;
  /** What was last done in the card. */
  lastAction?: { words: string; undoable: boolean };
}

export interface CardEvents {
  /** A press was not counted, as the user could not see what was pressed for long enough. */
  onUnseen: () => void;
  onAction: () => void;
  /** The user wants to read the paper in the library, or change its annotations there. */
  onOpen: () => void;
  /** Called for "less about" these words. */
  onLess: (words: string) => void;
  /** Called for "not this paper" with the nearest saved paper. */
  onNotThis: (paper: { id: number; title: string }) => void;
  onUndo: () => void;
  /** The user closed the card; the focus has to go back to where it was. */
  onClose: () => void;
  /** The pointer or the focus entered the card (`held`) or left it. */
  onHold: (held: boolean) => void;
}

/** A section of the card. */
export interface CardSection {
  element: HTMLElement;
  show: (view: CardView) => void;
}
