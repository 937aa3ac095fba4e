/** Copied citations: what they hold, and that no title can break out of its BibTeX entry. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bibtexEntry } from '@/lib/formats/bibtex.ts';
import { bibtexOf, citationKey, cite, plainCitation } from '@/lib/formats/citation.ts';
import type { Paper } from '@/lib/paper.ts';

const paper: Paper = {
  title: 'The $\\ell_1$ Norm of R&D: 50% Less',
  authors: ['Ada Étude', 'Ben Sample'],
  abstract: '',
  ids: ['arxiv:2601.00001', 'doi:10.1000/xyz_1'],
  year: 2026,
  venue: 'Journal of Examples',
  url: 'https://arxiv.org/abs/2601.00001',
};

it('is an entry with formulas kept and special characters escaped', () => {
  expect(bibtexOf(paper)).toBe(`@article{etude2026l1,
  title = {The $\\ell_1$ Norm of R\\&D: 50\\% Less},
  author = {Ada Étude and Ben Sample},
  year = {2026},
  journal = {Journal of Examples},
  doi = {10.1000/xyz_1},
  eprint = {2601.00001},
  archiveprefix = {arXiv},
  url = {https://arxiv.org/abs/2601.00001}
}
`);
});

it('is one plain line, by the DOI where there is one', () => {
  expect(plainCitation(paper)).toBe(
    'Ada Étude, Ben Sample (2026). The ℓ₁ Norm of R&D: 50% Less. Journal of Examples. https://doi.org/10.1000/xyz_1',
  );
});

it('has no link where the paper has no address', () => {
  expect(cite({ title: 'A', authors: [], abstract: '', ids: [] }, 'link')).toBeUndefined();
});

it('has a key of ASCII letters and digits whatever the paper is called', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, author) => {
      expect(citationKey({ ...paper, title, authors: [author] })).toMatch(/^[a-z0-9]+$/);
    }),
  );
});

it('is an entry of as many fields as it was given, whatever they hold', () => {
  const hostile = fc.array(fc.constantFrom('{', '}', '\\', '$', '%', ',', '\n', 'a', '@x{'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(hostile, (parts) => {
      const entry = bibtexEntry('misc', 'key', { title: `x${parts.join('')}`, note: 'second' });
      expect(openAfter(entry)).toBe(0);
      expect(depthAt(entry, entry.lastIndexOf('  note = {second}'))).toBe(1);
    }),
  );
});

/** Braces still open at the end, as BibTeX counts them: escaped ones too. */
function openAfter(text: string): number {
  return depthAt(text, text.length);
}

function depthAt(text: string, end: number): number {
  const seen = text.slice(0, end);
  return seen.split('{').length - seen.split('}').length;
}
