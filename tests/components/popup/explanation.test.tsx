/** Tests the explanation of a relation: the bars, the highlighted words, and giving feedback. */
import '../setup.ts';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { RelatedView } from '@/components/popup/RelatedView.tsx';
import type { Reason } from '@/lib/related/reasons.ts';
import type { SavedPaper, FeedbackEntry } from '@/lib/db/rows.ts';

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
const reasons: Reason[] = [
  { kind: 'phrase', words: 'sparse autoencoders', terms: ['spars', 'autoencod'], weight: 0.3 },
  ...Array.from({ length: 12 }, (_, i): Reason => ({
    kind: 'term',
    words: `word${i}`,
    terms: [`word${i}`],
    weight: 0.01,
  })),
  { kind: 'muted', words: 'transformer', removed: 0.2, weight: 0 },
  { kind: 'author', name: 'Been Kim', weight: 0 },
  { kind: 'linked', weight: 0 },
];

async function open(onFeedback: (entry: FeedbackEntry) => void) {
  const relation = { strength: 2 as const, papers: [], reasons };
  render(
    <RelatedView
      tags={[]}
      actions={actions}
      to={one}
      found={[{ paper: two, relation }]}
      onFeedback={onFeedback}
    />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Why?' }));
  await screen.findByRole('list', { name: 'What the score is made of' });
}

it('shows contributions and a remainder that add up to the score', async () => {
  await open(() => undefined);
  const weights = [...document.querySelectorAll('.weight')].map((weight) => Number(weight.textContent));
  expect(weights[0]).toBe(0.3);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0.42, 6);
  expect(screen.getByText('Many smaller contributions')).toBeDefined();
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

it('highlights the shared words of a reason in the same tone in both papers', async () => {
  await open(() => undefined);
  const marked = [...document.querySelectorAll('.comparison mark')].map((mark) => [
    mark.textContent,
    mark.className,
  ]);
  expect(marked).toEqual(
    ['Sparse', 'autoencoders', 'sparse', 'autoencoders', 'autoencoder', 'sparse'].map((word) => [
      word,
      'tone-0',
    ]),
  );
});

it('reports feedback: less about a term, not this paper, more like it, more like a sentence of it', async () => {
  const onFeedback = vi.fn<(said: FeedbackEntry) => void>();
  await open(onFeedback);
  fireEvent.click(screen.getByRole('button', { name: 'Less about “sparse autoencoders”' }));
  fireEvent.click(screen.getByRole('button', { name: 'Not this paper' }));
  fireEvent.click(screen.getByRole('button', { name: 'More like this' }));
  fireEvent.click(screen.getByRole('button', { name: 'More like the selected sentence' }));
  expect(onFeedback.mock.calls.map(([said]) => said)).toEqual([
    { kind: 'less', words: 'sparse autoencoders', weight: 1 },
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
