/** A section of the settings page with its heading. */
import type { ComponentChildren } from 'preact';

export interface SettingsSectionProps {
  /** Id of the heading; lists in the section refer to it as their label. */
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
