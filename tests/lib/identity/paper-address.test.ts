/** Pages made from ids: each is read back as the id, and ids without a page have none. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { doi } from '@/lib/identity/ids.ts';
import { paperAddress } from '@/lib/identity/paper-address.ts';

const IDS = [
  'arxiv:2106.09685',
  'arxiv:hep-th/9901001',
  'doi:10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
  'doi:10.1021/jp000606+',
  'doi:10.1000/a%2fb?c#d',
  'openreview:B1-x_9QZ',
  'acl:P17-1001',
  'acl:2020.acl-main.1',
  'pmid:31978945',
  'pmcid:PMC7092803',
  'pmlr:v28/sutskever13',
  'neurips:2020/1457c0d6bfcb4967418bfb8ac142f64a',
  'neurips:2022/1457c0d6bfcb4967418bfb8ac142f64a',
  'iclr:2024/1457c0d6bfcb4967418bfb8ac142f64a',
  'mlsys:2022/1457c0d6bfcb4967418bfb8ac142f64a',
  'cvf:He_Deep_CVPR_2016',
  'cvf:Doe_Some_2013_CVPR',
  'cvf:Doe_Some_WACV_2024',
  'jmlr:v15/srivastava14a',
  'ijcai:2019/33',
  'isca:interspeech_2019/park19e_interspeech',
  'usenix:osdi16/abadi',
  'ieee:726791',
  'pii:S0092867420302294',
  's2:204e3073870fae3d05bcbc2f6a8e263d9b72e776',
  'corpusid:13756489',
  'dblp:conf/nips/VaswaniSPUJGKP17',
  'openalex:W2741809807',
  'inspire:451647',
  'ads:2016A&A...594A..13P',
  'ssrn:3526487',
  'hal:hal-01234567',
  'nber:w26882',
  'euclid:aos/1176344136',
  'iacr:2020/123',
  'jstor:2525981',
  'nature:1203456',
  'optica:ol-40-24-5750',
  'optica:CLEO_SI-2012-CM1A.1',
  'researchgate:319770183',
  'ceur:Vol-2919/paper1',
  'lingbuzz:006747',
  'pwc:attention-is-all-you-need',
];

describe('paperAddress', () => {
  it.each(IDS)('returns a page that is read back as %s', (id) => {
    expect(identify(paperAddress(id, identify) ?? '').ids).toContain(id);
  });

  it.each([
    'title:abc:doe',
    'citeseerx:10.1.1.1',
    'nothing',
    'pmid:x',
    'openreview:../a',
    'cvf:Doe_Some_CVPRW_2020',
    'constructor:1',
  ])('returns nothing for %s', (id) => {
    expect(paperAddress(id, identify)).toBeUndefined();
  });

  it('returns the page of every id that a page of its scheme may have', () => {
    const digits = fc.integer({ min: 1, max: 99_999_999 });
    const year = fc.integer({ min: 2013, max: 2026 });
    const hex = fc.stringMatching(/^[\da-f]{32}$/);
    const id = fc.oneof(
      fc.stringMatching(/^\d\d(?:0[1-9]|1[0-2])\.\d{5}$/).map((n) => `arxiv:${n}`),
      digits.map((n) => `pmid:${n}`),
      digits.map((n) => `pmcid:PMC${n}`),
      digits.map((n) => `ieee:${n}`),
      digits.map((n) => `corpusid:${n}`),
      digits.map((n) => `ssrn:${n}`),
      digits.map((n) => `nature:12${String(n).padStart(5, '0').slice(0, 5)}`),
      fc
        .tuple(fc.stringMatching(/^[a-z]{2,6}$/), digits, digits)
        .map(([j, v, p]) => `optica:${j}-${v}-1-${p}`),
      fc.tuple(year, hex).map(([y, h]) => `iclr:${y}/${h}`),
      fc.stringMatching(/^[\w-]{8,12}$/).map((key) => `openreview:${key}`),
    );
    fc.assert(
      fc.property(id, (id) => {
        expect(identify(paperAddress(id, identify) ?? '').ids).toContain(id);
      }),
    );
  });

  it('returns the page of every DOI, as the canonical form leaves it', () => {
    const written = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
      .map((s) => doi(`10.1234/${s}`) ?? '');
    fc.assert(
      fc.property(
        written.filter((id) => id !== '' && !/doi\.org|;jsessionid/.test(id)),
        (id) => {
          expect(identify(paperAddress(id, identify) ?? '').ids).toContain(id);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('returns the page of every DOI that an address can hold', () => {
    const suffix = fc
      .stringMatching(/^[a-z0-9][a-z0-9.()<>;:_+/%#?-]{0,30}[a-z0-9]$/)
      .filter((s) => !/\/\/|\/\.{1,2}(\/|$)|doi\.org/.test(s));
    fc.assert(
      fc.property(suffix, (s) => {
        expect(identify(paperAddress(`doi:10.1234/${s}`, identify) ?? '').ids).toContain(`doi:10.1234/${s}`);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof paperAddress(text, identify)).toMatch(/string|undefined/);
      }),
    );
  });
});
