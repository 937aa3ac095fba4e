/** What the card and its sections are told to show, and the events they report. */
import type { AnnotationEdit, Annotations } from '@/lib/annotations.ts';
import type { Relation } from '@/lib/related/relations.ts';
import type { Tone } from '../marks/colour.ts';

/** What the card shows of one paper. */
export interface CardView {
  tone: Tone;
  title: string;
  /** What is known of it, in a few words. */
  state: string;
  /** What its mark does when pressed, in a word; nothing where it only opens the card. */
  action?: string;
  related?: Relation;
  /** The person's own fields, when it is saved. */
  annotations?: Annotations;
  /** All tags there are, to complete one from. */
  tags: readonly string[];
  /** What was just done here. */
  lastAction?: { words: string; undoable: boolean };
}

export interface CardEvents {
  onAction: () => void;
  /** `words`: what was done, for the line that says so. */
  onEdit: (edit: AnnotationEdit, words: string) => void;
  /** "Less about" these words. */
  onLess: (words: string) => void;
  /** "Not this": the saved paper that earns the relation. */
  onNotThis: (paper: { id: number; title: string }) => void;
  onUndo: () => void;
  /** A person has closed it, and wants to be where they were. */
  onClose: () => void;
  /** The pointer is on the card, or has left it. */
  onHold: (held: boolean) => void;
}

/** A part of the card. */
export interface CardSection {
  element: HTMLElement;
  show: (view: CardView) => void;
}
