/** A part of the settings under its heading. */
import type { ComponentChildren } from 'preact';

export interface SettingsSectionProps {
  /** Of the heading, by which lists inside are named. */
  id: string;
  heading: string;
  children: ComponentChildren;
}

export function SettingsSection({ id, heading, children }: SettingsSectionProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      {children}
    </section>
  );
}
