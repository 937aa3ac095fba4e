/** Tests which sentence of each paper is shown as the one that says what they share. */
import { describe, expect, it } from 'vitest';
import { pickPassages } from '@/lib/related/passages.ts';

const weights = new Map([
  ['saliency', 0.2],
  ['salienc', 0.2],
  ['map', 0.1],
]);
const row = {
  title: 'On pictures',
  abstract: 'We look at pictures. Saliency maps show where. They are cheap.',
};
const saved = { title: 'Saliency', abstract: 'Nothing here. A map of saliency is a map. Nor here.' };

describe('pickPassages', () => {
  it('picks the sentence with most of what is shared, and marks that in both', () => {
    const passages = pickPassages(row, saved, weights);
    expect(passages.row.text).toBe('Saliency maps show where.');
    expect(passages.saved.text).toBe('A map of saliency is a map.');
    const markedOf = ({ text, marked }: typeof passages.row) =>
      marked.map(({ start, end }) => text.slice(start, end));
    expect(markedOf(passages.row)).toEqual(['Saliency', 'maps']);
    expect(markedOf(passages.saved)).toEqual(['map', 'saliency', 'map']);
  });

  it('takes the title where there is no abstract, and where no sentence says more', () => {
    expect(pickPassages({ title: 'Saliency maps' }, saved, weights).row.text).toBe('Saliency maps');
    const empty = pickPassages(row, { title: 'A', abstract: 'B.' }, new Map());
    expect(empty.saved).toEqual({ text: 'A', marked: [] });
  });
});
