/** Tests the edge between list and pane: keys, bounds, and that its place is remembered. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { Splitter } from '@/components/shared/Splitter.tsx';

afterEach(() => {
  cleanup();
  localStorage.clear();
});

const show = () => {
  render(<Splitter label="Width" storageKey="width" initial={400} min={300} max={430} />);
  return screen.getByRole('separator', { name: 'Width' });
};
const widthOf = (edge: HTMLElement) => Number(edge.getAttribute('aria-valuenow'));

it('moves by the arrow keys, within its bounds', () => {
  const edge = show();
  fireEvent.keyDown(edge, { key: 'ArrowLeft' });
  expect(widthOf(edge)).toBe(420);
  fireEvent.keyDown(edge, { key: 'ArrowLeft' });
  expect(widthOf(edge)).toBe(430);
  for (let i = 0; i < 9; i++) fireEvent.keyDown(edge, { key: 'ArrowRight' });
  expect(widthOf(edge)).toBe(300);
});

it('remembers its place, and ignores a stored one that is none', () => {
  fireEvent.keyDown(show(), { key: 'ArrowRight' });
  cleanup();
  expect(widthOf(show())).toBe(380);
  cleanup();
  localStorage.setItem('width', 'wide');
  expect(widthOf(show())).toBe(400);
});
