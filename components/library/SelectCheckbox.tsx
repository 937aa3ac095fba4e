/** The checkbox that selects a paper. With Shift it selects the range from the last selected paper. */
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
      // Click events have `shiftKey`, also when the space bar is pressed; change events do not.
      onClick={(event) => onToggle(event.shiftKey)}
    />
  );
}
