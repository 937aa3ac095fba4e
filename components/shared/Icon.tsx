/** The icons of buttons. They are hidden from screen readers: the button has the accessible name. */

const PATHS = {
  settings:
    'M10 7.2a2.8 2.8 0 1 0 0 5.6 2.8 2.8 0 0 0 0-5.6M10 1.8v2.4M10 15.8v2.4M1.8 10h2.4M15.8 10h2.4M4.2 4.2l1.7 1.7M14.1 14.1l1.7 1.7M4.2 15.8l1.7-1.7M14.1 5.9l1.7-1.7',
  library: 'M3.5 3.5v13M7.5 3.5v13M11 4.2l4.6 12.2M2 16.8h16',
  panel: 'M2.5 3.5h15v13h-15zM12 3.5v13',
  keys: 'M2 5.5h16v9H2zM5 8.5h.1M8.3 8.5h.1M11.6 8.5h.1M15 8.5h.1M6 11.7h8',
  more: 'M5.5 8l4.5 4.5L14.5 8',
  close: 'M4.5 4.5l11 11M15.5 4.5l-11 11',
  less: 'M5.5 12.5L10 8l4.5 4.5',
  star: 'M10 2.6l2.3 4.7 5.2.7-3.8 3.6.9 5.1L10 14.3l-4.6 2.4.9-5.1L2.5 8l5.2-.7z',
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg
      viewBox="0 0 20 20"
      width="18"
      height="18"
      fill={filled ? 'currentColor' : 'none'}
      stroke="currentColor"
      stroke-width="1.6"
      stroke-linecap="round"
      stroke-linejoin="round"
      aria-hidden="true"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
