/** Tests of citations: their content, and that no field can break out of its BibTeX entry. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatBibtexEntry } from '@/lib/formats/bibtex.ts';
import { formatBibtex, createCitationKey, formatCitation, formatPlain } from '@/lib/formats/citation.ts';
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

it('formats BibTeX with formulas kept and special characters escaped', () => {
  expect(formatBibtex(paper)).toBe(`@article{etude2026l1,
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

it('formats one line of text that links to the DOI', () => {
  expect(formatPlain(paper)).toBe(
    'Ada Étude, Ben Sample (2026). The ℓ₁ Norm of R&D: 50% Less. Journal of Examples. https://doi.org/10.1000/xyz_1',
  );
});

it('gives no link for a paper without an address', () => {
  expect(formatCitation({ title: 'A', authors: [], abstract: '', ids: [] }, 'link')).toBeUndefined();
});

it('makes a key of ASCII letters and digits from any title and author', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, author) => {
      expect(createCitationKey({ ...paper, title, authors: [author] })).toMatch(/^[a-z0-9]+$/);
    }),
  );
});

it('keeps the braces of an entry balanced whatever its fields contain', () => {
  const hostile = fc.array(fc.constantFrom('{', '}', '\\', '$', '%', ',', '\n', 'a', '@x{'), {
    maxLength: 30,
  });
  fc.assert(
    fc.property(hostile, (parts) => {
      const entry = formatBibtexEntry('misc', 'key', { title: `x${parts.join('')}`, note: 'second' });
      expect(openAfter(entry)).toBe(0);
      expect(depthAt(entry, entry.lastIndexOf('  note = {second}'))).toBe(1);
    }),
  );
});

/** How many braces are still open at the end of a text, as BibTeX counts: escaped ones included. */
function openAfter(text: string): number {
  return depthAt(text, text.length);
}

function depthAt(text: string, end: number): number {
  const seen = text.slice(0, end);
  return seen.split('{').length - seen.split('}').length;
}
