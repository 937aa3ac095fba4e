/** A paper that cannot be drawn costs its own line, never the list. */
import '../setup.ts';
import { cleanup, render, screen } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { BinView } from '@/components/library/BinView.tsx';
import { PaperItem } from '@/components/paper/PaperItem.tsx';
import type { Paper } from '@/lib/paper.ts';
import { paper } from '../popup-parts.ts';

afterEach(cleanup);

/** A paper whose venue is no text, as in a row that something else has written. */
const broken = (title: string): Paper => ({
  ...paper(2),
  title,
  venue: { toString: null } as unknown as string,
});

it('a list shows the title alone of a paper that cannot be drawn, and the others whole', () => {
  render(
    <ul>
      {[paper(1), broken('A broken one'), paper(3)].map((one) => (
        <PaperItem key={one.title} paper={one} saved />
      ))}
    </ul>,
  );
  const lines = screen.getAllByRole('listitem').map((line) => line.textContent);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toContain(paper(1).title);
  expect(lines[1]).toContain('A broken one');
  expect(lines[1]).toContain('could not be shown');
  expect(lines[2]).toContain(paper(3).title);
});

it('a removed paper that cannot be drawn can still be restored', () => {
  const bin = [{ id: 2, removedAt: 0, paper: { ...paper(2), ...broken('A broken one') } }] as never;
  render(<BinView bin={bin} onRestore={() => {}} onEmpty={() => {}} />);
  expect(screen.getByRole('button', { name: /A broken one/ })).toBeTruthy();
});
