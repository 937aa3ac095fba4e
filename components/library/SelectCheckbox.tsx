/** The box that a paper is selected by; with Shift, all from the last one on. */
import { i18n } from '#i18n';

export interface SelectCheckboxProps {
  title: string;
  selected: boolean;
  onToggle: (isRange: boolean) => void;
}

export function SelectCheckbox({ title, selected, onToggle }: SelectCheckboxProps) {
  return (
    <input
      type="checkbox"
      aria-label={i18n.t('library.selectNamed', [title])}
      checked={selected}
      // A click tells of Shift, by pointer as by the space bar; a change does not.
      onClick={(event) => onToggle(event.shiftKey)}
    />
  );
}
