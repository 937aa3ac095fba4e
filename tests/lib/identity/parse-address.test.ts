/** Which addresses are taken for a PDF's. */
import { expect, it } from 'vitest';
import { isPdfAddress } from '@/lib/identity/parse-address.ts';

it.each([
  'https://arxiv.org/pdf/2601.00001',
  'https://openreview.net/pdf?id=abc',
  'https://dl.acm.org/doi/epdf/10.5555/1',
  'https://example.org/papers/One.PDF#page=2',
])('%s is a PDF', (address) => expect(isPdfAddress(address)).toBe(true));

it.each([
  'https://arxiv.org/abs/2601.00001',
  'https://example.org/pdfs',
  'https://example.org/read?file=one.pdf',
  'https://example.org/one.pdf.html',
  '',
])('“%s” is none', (address) => expect(isPdfAddress(address)).toBe(false));
