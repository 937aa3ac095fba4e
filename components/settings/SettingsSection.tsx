/** A part of the settings under its heading. */
import type { ComponentChildren } from 'preact';

export interface SectionProps {
  /** Of the heading, by which lists inside are named. */
  id: string;
  heading: string;
  children: ComponentChildren;
}

export function Section({ id, heading, children }: SectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
