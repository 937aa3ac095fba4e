/** A section of the settings under its heading. */
import type { ComponentChildren } from 'preact';

export interface SectionProps {
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
