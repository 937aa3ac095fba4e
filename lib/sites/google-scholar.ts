/**
 * Google Scholar: search, all versions of one paper, citing papers, and profiles. Nothing is ever fetched
 * from it.
 *
 * The selectors for a profile's single citations are based on known markup, not yet tested on a real page.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import { yearIn } from '../page/fields.ts';
import { defineSite } from './shared/site.ts';

// Match patterns have no wildcard for the end of a host, so the national hosts are listed.
const COUNTRIES = (
  'ae at be bg ca ch cl co.id co.il co.in co.jp co.kr co.nz co.th co.uk co.za com.ar com.au com.br com.co com.eg ' +
  'com.hk com.mx com.my com.pe com.ph com.pk com.sg com.tr com.tw com.ua com.vn cz de dk es fi fr gr hr hu ie is it ' +
  'lt lu lv nl no pl pt ro rs ru se si sk'
).split(' ');

export default defineSite({
  id: 'google-scholar',
  name: 'Google Scholar',
  matches: ['com', ...COUNTRIES].flatMap((tld) => [
    `*://scholar.google.${tld}/scholar?*`,
    `*://scholar.google.${tld}/citations?*`,
  ]),
  addresses: ['google-scholar'],
  examples: [
    'https://scholar.google.com/scholar?q=attention',
    'https://scholar.google.com/scholar?cluster=5750819312257210840&hl=en',
    'https://scholar.google.com/citations?user=JicYPdAAAAAJ&hl=de',
    'https://scholar.google.co.uk/scholar?q=attention',
  ],
  listings: [
    {
      // Results until 2012 have no inner box.
      row: '.gs_ri, .gs_r:has(.gs_a):not(:has(.gs_ri))',
      title: '.gs_rt',
      link: '.gs_rt a[href]',
      pdf: (row) => row.closest('.gs_r')?.querySelector('.gs_ggs a[href], .gs_or_ggsm a[href]') ?? undefined,
      authors: (row) => splitNames(byline(row).authors),
      venue: (row) => byline(row).venue,
      year: (row) => byline(row).year,
      abstract: '.gs_rs',
      strip: '.gs_ctu, .gs_ctc, .gs_ct1, .gs_ct2, .gs_age',
    },
    {
      row: '.gsc_a_tr',
      title: '.gsc_a_at',
      authors: (row) => splitNames(textOf(row.querySelector('.gs_gray') ?? row)),
      venue: (row) => textOf([...row.querySelectorAll('.gs_gray')][1] ?? row, '.gs_oph') || undefined,
      year: '.gsc_a_y',
    },
  ],
  paper: {
    // One citation of a profile: fields have translated labels, so they are found by class.
    within: '#gsc_vcpb, #gsc_ocd_view',
    title: '#gsc_oci_title, #gsc_vcd_title',
    authors: (box) => splitNames(textOf(box.querySelector('.gsc_oci_value, .gsc_vcd_value') ?? box)),
    link: '#gsc_oci_title a, #gsc_vcd_title a',
    pdf: '.gsc_oci_title_ggi a, .gsc_vcd_title_ggi a',
    abstract: '#gsc_oci_descr, #gsc_vcd_descr',
    year: (box) => yearIn(textOf([...box.querySelectorAll('.gsc_oci_value, .gsc_vcd_value')][1] ?? box)),
  },
});

/** "A Author, B Author… - Journal of Things, 2021 - publisher.com": separated by dashes in every language. */
function byline(row: Element): { authors: string; venue?: string; year?: number } {
  const line = row.querySelector('.gs_a');
  const [authors = '', ...rest] = (line ? textOf(line) : '').split(/\s+[-–—]\s+/);
  // The publisher comes last. Names of journals may contain dashes.
  const middle = (rest.length > 1 ? rest.slice(0, -1) : rest).join(' - ');
  const where = rest.length < 2 ? '' : middle.replace(/(?:,\s*|^)(?:1[5-9]|20)\d\d\s*$/, '').trim();
  const year = yearIn(/\d{4}\s*$/.exec(middle)?.[0]);
  return { authors, ...(where && { venue: where }), ...(year && { year }) };
}
