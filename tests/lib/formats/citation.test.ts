/** Citations of papers in each format. */
import { expect, it } from 'vitest';
import { formatCitation, formatPlain } from '@/lib/formats/citation.ts';
import type { Paper } from '@/lib/paper.ts';
import { people } from '@/tests/lib/people.ts';

const paper: Paper = {
  title: 'The $\\ell_1$ Norm of R&D: 50% Less',
  authors: people('Ada Étude', 'Ben Sample'),
  abstract: '',
  ids: ['arxiv:2601.00001', 'doi:10.1000/xyz_1'],
  year: 2026,
  venue: 'Journal of Examples',
  url: 'https://arxiv.org/abs/2601.00001',
};

it('formats one line of text that links to the DOI', () => {
  expect(formatPlain(paper)).toBe(
    'Ada Étude, Ben Sample (2026). The ℓ₁ Norm of R&D: 50% Less. Journal of Examples. https://doi.org/10.1000/xyz_1',
  );
});

it('gives no link for a paper without an address', () => {
  expect(formatCitation({ title: 'A', authors: [], abstract: '', ids: [] }, 'link')).toBeUndefined();
});

it.each([
  [['pmid:12345678'], 'https://pubmed.ncbi.nlm.nih.gov/12345678/'],
  [['acl:2020.acl-main.2'], 'https://aclanthology.org/2020.acl-main.2/'],
  [['openreview:abcDEF123'], 'https://openreview.net/forum?id=abcDEF123'],
  [['pmid:12345678', 'doi:10.1000/1'], 'https://doi.org/10.1000/1'],
  [['title:0123456789abcdef'], undefined],
])('gives the page of %j where there is no address', (ids, link) => {
  const bare: Paper = { title: 'A', authors: [], abstract: '', ids };
  expect(formatCitation(bare, 'link')).toBe(link);
  expect(formatCitation({ ...bare, pdfUrl: 'https://example.org/a.pdf' }, 'link')).toBe(
    link ?? 'https://example.org/a.pdf',
  );
});
