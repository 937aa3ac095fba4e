/** Tests the explanation of a relation: the bars, the highlighted words, and giving feedback. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { RelatedView } from '@/components/popup/RelatedView.tsx';
import type { SavedPaper, FeedbackEntry } from '@/lib/db/rows.ts';
import { relationWith } from '../relation.ts';

afterEach(cleanup);

const paper = (id: number, title: string, abstract: string): SavedPaper => ({
  id,
  title,
  abstract,
  authors: [],
  ids: [`arxiv:2601.0000${id}`],
  savedAt: 0,
  seenAt: 'https://arxiv.org/list/cs.CL/recent',
});
const one = paper(1, 'Sparse autoencoders', 'We train sparse autoencoders.');
const two = paper(2, 'Dictionaries', 'An autoencoder that is sparse. It finds circuits.');
const nothing = () => undefined;
const actions = { annotate: nothing, remove: nothing, correct: nothing, split: nothing, copy: nothing };
const relation = relationWith({
  facts: [
    { kind: 'muted', words: 'transformer', removed: 0.2, weight: 0 },
    { kind: 'author', name: 'Been Kim', weight: 0 },
    { kind: 'linked', weight: 0 },
  ],
});

async function open(onFeedback: (entry: FeedbackEntry) => void) {
  render(
    <RelatedView
      tags={[]}
      actions={actions}
      to={one}
      found={[{ paper: two, relation, reasons: [] }]}
      onFeedback={onFeedback}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Why?' }));
  await screen.findByRole('list', { name: 'What they share' });
}

it('shows groups with their parts in words, and exact figures that add up to the score', async () => {
  await open(() => undefined);
  expect([...document.querySelectorAll('.score-bar')].map((bar) => bar.textContent)).toEqual([
    'sparse autoencoders, dictionary (close to: codebook)most of it',
    'circuitssome of it',
  ]);
  const figures = [...document.querySelectorAll('dd')].map(({ textContent }) => Number(textContent));
  expect(figures).toEqual([0.3, 0.05, 0.07, 0.42]);
  expect(screen.getByText('Everything else')).toBeDefined();
  expect(screen.getByText('Without “transformer”, which you muted.')).toBeDefined();
});

it('mentions a shared author and a link, in the explanation and in the line above it', async () => {
  await open(() => undefined);
  const line = document.querySelector('.why')?.textContent;
  for (const fact of ['Both by Been Kim', 'This page links to it']) {
    expect(screen.getByText(fact)).toBeDefined();
    expect(line).toContain(fact);
  }
});

it('marks in both passages what they share, and says what the marks mean', async () => {
  await open(() => undefined);
  const marked = [...document.querySelectorAll('.comparison mark')].map((mark) => mark.textContent);
  expect(marked).toEqual(['sparse', 'sparse']);
  expect(screen.getByText('Underlined: said in both.')).toBeDefined();
});

it('reports feedback: less about a term, not this paper, more like it, more like a sentence of it', async () => {
  const onFeedback = vi.fn<(said: FeedbackEntry) => void>();
  await open(onFeedback);
  fireEvent.click(screen.getByRole('button', { name: 'Less about “sparse autoencoders, dictionary”' }));
  fireEvent.click(screen.getByRole('button', { name: 'Not this paper' }));
  fireEvent.click(screen.getByRole('button', { name: 'More like this' }));
  fireEvent.click(screen.getByRole('button', { name: 'More like the selected sentence' }));
  expect(onFeedback.mock.calls.map(([said]) => said)).toEqual([
    { kind: 'less', words: 'sparse autoencoders, dictionary', weight: 1 },
    { kind: 'not', paper: 2, title: 'Dictionaries', weight: 1 },
    { kind: 'more', label: 'Dictionaries', title: 'Dictionaries', abstract: two.abstract, weight: 0.5 },
    {
      kind: 'more',
      label: 'An autoencoder that is sparse.',
      title: 'An autoencoder that is sparse.',
      abstract: '',
      weight: 0.5,
    },
  ]);
});
