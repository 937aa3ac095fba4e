/** A button with an icon. Its name is the accessible name and the tooltip. */
import { Icon, type IconName } from './Icon.tsx';

export interface IconButtonProps {
  name: string;
  icon: IconName;
  onClick: () => void;
}

export function IconButton({ name, icon, onClick }: IconButtonProps) {
  return (
    <button type="button" class="quiet icon" aria-label={name} title={name} onClick={onClick}>
      <Icon name={icon} />
    </button>
  );
}
