/** The full account of a relation: bars that add up, words that are marked, and what can be said about them. */
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

async function open(onSay: (said: FeedbackEntry) => void) {
  const because = { strength: 2 as const, papers: [], reasons };
  render(
    <RelatedView tags={[]} actions={actions} to={one} found={[{ paper: two, because }]} onFeedback={onSay} />,
  );
  fireEvent.click(screen.getByRole('button', { name: 'Why?' }));
  await screen.findByRole('list', { name: 'What the relation is made of' });
}

it('shows contributions and the remainder: together the whole score', async () => {
  await open(() => undefined);
  const weights = [...document.querySelectorAll('.weight')].map((weight) => Number(weight.textContent));
  expect(weights[0]).toBe(0.3);
  expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(0.42, 6);
  expect(screen.getByText('Many smaller parts')).toBeDefined();
  expect(screen.getByText('Without “transformer”, which you muted.')).toBeDefined();
});

it('tells of a shared author and of a link, in the account and in one line', async () => {
  await open(() => undefined);
  const line = document.querySelector('.why')?.textContent;
  for (const fact of ['Both by Been Kim', 'This page links to it']) {
    expect(screen.getByText(fact)).toBeDefined();
    expect(line).toContain(fact);
  }
});

it('marks the shared words of a reason in both papers alike', async () => {
  await open(() => undefined);
  const marked = [...document.querySelectorAll('.sides mark')].map((mark) => [
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

it('takes the last word: less of a term, not this paper, more like it or like a sentence of it', async () => {
  const onSay = vi.fn<(said: FeedbackEntry) => void>();
  await open(onSay);
  fireEvent.click(screen.getByRole('button', { name: 'Less about “sparse autoencoders”' }));
  fireEvent.click(screen.getByRole('button', { name: 'Not this paper' }));
  fireEvent.click(screen.getByRole('button', { name: 'More like this' }));
  fireEvent.click(screen.getByRole('button', { name: 'More like the selected sentence' }));
  expect(onSay.mock.calls.map(([said]) => said)).toEqual([
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
