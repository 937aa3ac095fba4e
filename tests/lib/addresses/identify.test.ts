/**
 * Reading addresses by all rules: listings, hosts that only look like a site's, wrapped addresses, and
 * properties of every address.
 */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ADDRESS_RULES, identify } from '@/lib/addresses/index.ts';

const OTHER = { kind: 'other', ids: [] };

describe('identify', () => {
  it.each([
    'https://arxiv.org/list/math.NT/recent',
    'https://arxiv.org/a/knuth_d_1',
    'https://export.arxiv.org/api/query?search_query=all:x',
    'https://huggingface.co/papers/date/2024-08-01',
    'https://papers.cool/arxiv/cs.CL',
    'https://openreview.net/group?id=ICLR.cc/2020/Conference',
    'https://aclanthology.org/volumes/2021.naacl-main/',
    'https://aclanthology.org/people/j/jane-doe/',
    'https://papers.nips.cc/paper_files/paper/2019',
    'https://proceedings.mlr.press/v28/',
    'https://jmlr.org/papers/v15/',
    'https://openaccess.thecvf.com/CVPR2021?day=all',
    'https://www.ijcai.org/proceedings/2019/',
    'https://ojs.aaai.org/index.php/AAAI/issue/view/254',
    'https://ieeexplore.ieee.org/xpl/tocresult.jsp?isnumber=15641',
    'https://dl.acm.org/doi/proceedings/10.1145/3292500',
    'https://dl.acm.org/action/showFmPdf?doi=10.1145%2F3292500',
    'https://onlinelibrary.wiley.com/toc/15222594/2020/1',
    'https://link.springer.com/book/10.1007/978-3-030-58452-8',
    'https://www.nature.com/nature/volumes/521',
    'https://www.mdpi.com/2072-4292/12/3',
    'https://iopscience.iop.org/issue/0004-637X/799/1',
    'https://journals.plos.org/plosone/search?q=x',
    'https://www.sciencedirect.com/journal/cell/vol/181/issue/2',
    'https://pubmed.ncbi.nlm.nih.gov/?term=sars',
    'https://dblp.org/rec/conf/nips/2017.html',
    'https://dblp.org/pid/k/DonaldEKnuth.html',
    'https://openalex.org/works?filter=title.search:x',
    'https://ui.adsabs.harvard.edu/abs/2016PhRvL.116f1102A/citations',
    'https://scholar.google.co.uk/citations?user=abc&hl=en',
    'https://www.semanticscholar.org/author/Jane-Doe/123',
    'https://peerj.com/articles/?journal=cs',
    'https://projecteuclid.org/journals/annals-of-statistics/issues/2020',
    'https://www.researchgate.net/profile/Jane-Doe',
    'https://onlinelibrary.wiley.com/journal/10.1002/(ISSN)1097-4636',
    'https://pubs.acs.org/action/doSearch?AllField=10.1021/acscentsci.3c00243',
    'https://scholar.google.com/scholar?q=10.1145/3292500.3330701',
  ])('reads %s as a listing', (address) => {
    expect(identify(address)).toEqual({ kind: 'listing', ids: [] });
  });

  it.each([
    'https://evil-arxiv.org/abs/2106.09685',
    'https://arxiv.org.evil.com/abs/2106.09685',
    'https://arxiv.org@evil.com/abs/2106.09685',
    'https://nature.com.evil.org/articles/nature14539',
    'https://www-nature-com.evil.org/articles/nature14539',
    'https://evil.com/https://arxiv.org/abs/2106.09685',
    'https://evil.com/doi/10.1145/3292500.3330701',
    'https://evil.com/?doi=10.1145/3292500.3330701',
    'https://nature.com.evil.example/articles/nature14539',
    'https://nature-com.edu.evil.example/articles/nature14539',
    'https://evil.example/login?url=https://arxiv.org/abs/2106.09685',
    'https://raw.githubusercontent.com/v8/engine/main',
    'https://info.arxiv.org/help/2106.html',
    'javascript:alert(1)',
    'doi:10.1145/1',
    '',
  ])('reads nothing from %s', (address) => {
    expect(identify(address)).toEqual(OTHER);
  });

  it.each([
    ['https://www.nature.com.ezproxy.lib.example.edu/articles/nature14539', 'doi:10.1038/nature14539'],
    [
      'https://link-springer-com.proxy.example.ac.uk/article/10.1007/s11263-015-0816-y',
      'doi:10.1007/s11263-015-0816-y',
    ],
    ['https://dl-acm-org.example.idm.oclc.org/doi/10.1145/3292500.3330701', 'doi:10.1145/3292500.3330701'],
    ['https://0-ieeexplore-ieee-org.library.example.edu/document/726791', 'ieee:726791'],
    [
      'https://login.ezproxy.example.edu/login?url=https://www.nature.com/articles/nature14539',
      'doi:10.1038/nature14539',
    ],
    [
      'https://web.archive.org/web/20200101000000/https://openreview.net/forum?id=B1-x_9QZ',
      'openreview:B1-x_9QZ',
    ],
    [
      'https://link-springer-com.eu1.proxy.openathens.net/article/10.1007/s00248-008-9448-x',
      'doi:10.1007/s00248-008-9448-x',
    ],
    [
      'https://www-isca-archive-org.ezproxy.x.edu/interspeech_2020/smith20_interspeech.html',
      'isca:interspeech_2020/smith20_interspeech',
    ],
    [
      'https://www-isca--archive-org.proxy.x.edu/interspeech_2020/smith20_interspeech.html',
      'isca:interspeech_2020/smith20_interspeech',
    ],
    [
      'https://www-cv-foundation-org.libproxy.x.edu/openaccess/content_cvpr_2016/html/He_Deep_CVPR_2016_paper.html',
      'cvf:He_Deep_CVPR_2016',
    ],
    ['https://link.springer.com.mutex.x.edu/article/10.1007/s1', 'doi:10.1007/s1'],
    ['https://www.nature.com.library.x.ac.uk/articles/nature14539', 'doi:10.1038/nature14539'],
    ['https://link-springer-com-s.webvpn.x.edu.cn/article/10.1007/s1', 'doi:10.1007/s1'],
    ['https://dl-acm-org-443.webvpn.x.edu.cn/doi/10.1145/1', 'doi:10.1145/1'],
    ['https://dl-acm-org-8080-p.vpn.x.edu.cn/doi/10.1145/1', 'doi:10.1145/1'],
    ['https://arxiv-org.translate.goog/abs/2106.09685?_x_tr_sl=en', 'arxiv:2106.09685'],
    [
      'https://go.openathens.net/redirector/x.edu?url=https%3A%2F%2Fdl.acm.org%2Fdoi%2F10.1145%2F1',
      'doi:10.1145/1',
    ],
    ['https://x.idm.oclc.org/login?url=https://dl.acm.org/doi/10.1145/1', 'doi:10.1145/1'],
    [
      'https://onlinelibrary.wiley.com/action/showLogin?uri=%2Fdoi%2F10.1002%2Fasi.24171',
      'doi:10.1002/asi.24171',
    ],
    [
      'https://urldefense.com/v3/__https://dl.acm.org/doi/10.1145/9990001.9990011__;!!AbCdEf!xyz$',
      'doi:10.1145/9990001.9990011',
    ],
    ['https://urldefense.com/v3/__https:/doi.org/10.1000/a*b__;4oCT!!Ab!x$', 'doi:10.1000/a–b'],
    [
      'https://urldefense.proofpoint.com/v2/url?u=https-3A__doi.org_10.1145_9990001.9990012&d=DwMF',
      'doi:10.1145/9990001.9990012',
    ],
    [
      'https://nam02.safelinks.protection.outlook.com/?url=https%3A%2F%2Farxiv.org%2Fabs%2F2401.00001&data=05%7C01',
      'arxiv:2401.00001',
    ],
    [
      'https://www.bing.com/ck/a?!&&p=5d1&ptn=3&u=a1aHR0cHM6Ly9hcnhpdi5vcmcvYWJzLzI0MDEuMDAwMDI&ntb=1',
      'arxiv:2401.00002',
    ],
    ['https://l.instagram.com/?u=https%3A%2F%2Farxiv.org%2Fabs%2F2401.00001&e=AT', 'arxiv:2401.00001'],
    ['https://news.example/redirect?z=https%3A%2F%2Farxiv.org%2Fabs%2F2401.00001', 'arxiv:2401.00001'],
    ['https://forum.example/out.php?to=https://doi.org/10.1145/1', 'doi:10.1145/1'],
    ['https://web.archive.org/web/https://arxiv.org/abs/2401.00001', 'arxiv:2401.00001'],
    ['https://web.archive.org/web/2024*/https://arxiv.org/abs/2401.00001', 'arxiv:2401.00001'],
    ['https://psycnet.apa.org/?fa=main.doiLanding&doi=10.1037/h0027297', 'doi:10.1037/h0027297'],
    [
      'https://pubs.acs.org/action/showCitFormats?doi=10.1021%2Facscentsci.3c00243',
      'doi:10.1021/acscentsci.3c00243',
    ],
    ['https://www.tandfonline.com/action/showCitFormats?doi=10.1080/1', 'doi:10.1080/1'],
    [
      'https://academic.oup.com/citation?doi=https://doi.org/10.1093/nar/gkaa1113',
      'doi:10.1093/nar/gkaa1113',
    ],
    ['https://pubs.acs.org/cms/10.1021/1/asset/images/large/1.jpeg', 'doi:10.1021/1'],
    [
      'https://doi.org/10.1002/(SICI)1097-4636(199823)43:4<338::AID-JBM16>3.0.CO;2-#',
      'doi:10.1002/(sici)1097-4636(199823)43:4<338::aid-jbm16>3.0.co;2-#',
    ],
    ['https://scholar.google.com/scholar_url?url=https://arxiv.org/pdf/2106.09685&hl=en', 'arxiv:2106.09685'],
    ['HTTPS://user:pass@ARXIV.ORG:8080//abs//2106.09685//', 'arxiv:2106.09685'],
    ['https://arxiv.org./abs/2106.09685', 'arxiv:2106.09685'],
    ['https://pubs.acs.org/doi/abs/10.1021/jp000606%2B', 'doi:10.1021/jp000606+'],
    [
      'https://doi.org/10.1002/(SICI)1097-0258(19980815)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2',
      'doi:10.1002/(sici)1097-0258(19980815)17:15<1661::aid-sim968>3.0.co;2-2',
    ],
  ])('unwraps %s to %s', (address, id) => {
    expect(identify(address).ids).toContain(id);
  });

  it.each([
    // It shows the paper's address to others, and leads nowhere.
    'https://news.example/share?url=https%3A%2F%2Farxiv.org%2Fabs%2F2401.00001',
    'https://news.example/redirect?url=arxiv.org',
    'https://www.bing.com/ck/a?u=a1%25',
    'https://www.bing.com/ck/a?u=a1abc',
  ])('leaves %s wrapped', (address) => {
    expect(identify(address).ids).toEqual([]);
  });
});

describe('identify, for every address', () => {
  const examples = ADDRESS_RULES.flatMap((rule) => Object.keys(rule.examples));

  it('reads the same ids whatever query, fragment or last slash is added', () => {
    const plain = fc.constantFrom(...examples.filter((address) => /^[^?#]+[^?#/)]$/.test(address)));
    fc.assert(
      fc.property(plain, fc.webQueryParameters(), fc.webFragments(), (address, query, fragment) => {
        const { ids } = identify(address);
        expect(identify(`${address}/?utm_source=x&${query}#${fragment}`).ids).toEqual(ids);
      }),
    );
  });

  it('reads the same ids from every version of a paper', () => {
    const versioned = [
      (v: number) => `https://arxiv.org/abs/2106.09685v${v}`,
      (v: number) => `https://www.biorxiv.org/content/10.1101/2020.05.01.072975v${v}`,
      (v: number) => `https://hal.science/hal-01234567v${v}`,
      (v: number) => `https://aclanthology.org/P17-1001v${v}.pdf`,
      (v: number) => `https://elifesciences.org/articles/00013v${v}`,
    ];
    fc.assert(
      fc.property(fc.constantFrom(...versioned), fc.integer({ min: 2, max: 40 }), (address, v) => {
        expect(identify(address(v))).toEqual(identify(address(1)));
      }),
    );
  });

  it('never throws', () => {
    const host = fc.constantFrom(
      'arxiv.org',
      'doi.org',
      'www.nature.com',
      'openreview.net',
      'web.archive.org',
      'dl.acm.org.proxy.x.edu',
    );
    const hostile = fc.tuple(host, fc.string({ unit: 'binary' })).map(([h, rest]) => `https://${h}/${rest}`);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.webUrl({ withFragments: true, withQueryParameters: true }),
          fc.string({ unit: 'binary' }),
          hostile,
        ),
        (address) => {
          const { kind, ids } = identify(address);
          expect(kind === 'paper' || ids.length === 0).toBe(true);
        },
      ),
    );
  });

  it.each([
    ['malformed escapes', 'https://arxiv.org/abs/%E0%A4%A', 'other'],
    ['a lone surrogate', 'https://doi.org/10.1000/\ud800x', 'paper'],
    ['a megabyte of path', `https://doi.org/10.1000/${'a/'.repeat(500_000)}`, 'other'],
    ['a megabyte of host', `https://${'a.'.repeat(500_000)}arxiv.org/abs/2106.09685`, 'other'],
  ])('survives %s', (_, address, kind) => {
    expect(identify(address).kind).toBe(kind);
  });
});
