/**
 * The edge between a list and the pane beside it: drawn with the pointer or the arrow keys, and remembered.
 */
import { useEffect, useState } from 'preact/hooks';

export interface SplitterProps {
  label: string;
  /** The key in `localStorage` under which the width is kept. */
  storageKey: string;
  /** Widths of the pane in CSS px. */
  initial: number;
  min: number;
  max: number;
}

/** CSS px that an arrow key moves the edge by. */
const STEP = 20;
const KEYS = { ArrowLeft: 1, ArrowRight: -1 } as Record<string, number>;

/** Sets the CSS variable `--pane` of the document to the width. */
export function Splitter({ label, storageKey, initial, min, max }: SplitterProps) {
  const within = (width: number) => Math.min(max, Math.max(min, Math.round(width)));
  const [width, setWidth] = useState(() => within(Number(localStorage.getItem(storageKey)) || initial));
  useEffect(() => {
    document.documentElement.style.setProperty('--pane', `${width}px`);
    localStorage.setItem(storageKey, String(width));
  }, [width]);
  return (
    <div
      class="splitter"
      // Movable, it is a control (ARIA 1.2), which no tag stands for.
      // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role
      role="separator"
      tabIndex={0}
      aria-label={label}
      aria-orientation="vertical"
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={(event) => {
        if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
        setWidth(within(isRightToLeft() ? event.clientX : innerWidth - event.clientX));
      }}
      onKeyDown={(event) => {
        const step = (KEYS[event.key] ?? 0) * (isRightToLeft() ? -1 : 1);
        if (step === 0) return;
        event.preventDefault();
        setWidth(within(width + step * STEP));
      }}
    />
  );
}

function isRightToLeft(): boolean {
  return getComputedStyle(document.documentElement).direction === 'rtl';
}
