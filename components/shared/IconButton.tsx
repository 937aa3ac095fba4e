/** A button with a picture: its name is read out, and shown where the pointer rests. */
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
