/** Addresses of MDPI. Its DOIs are a short name of the journal, then volume, issue and article number as in the addresses. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from '../identity/embedded-doi.ts';

// ISSN, the journal's name in DOIs, and the first volume in which DOIs were made this way, where it is not the first.
const JOURNALS = new Map(
  `1099-4300 e 11|1420-3049 molecules 14|1422-0067 ijms 9|1424-8220 s 8|1424-8247 ph 2|1660-4601 ijerph 6|1660-3397 md 7
   1996-1073 en|1996-1944 ma|1999-4893 a|1999-4907 f|1999-4915 v|1999-4923 pharmaceutics|1999-5903 fi|2071-1050 su
   2072-4292 rs|2072-6643 nu|2072-6651 toxins|2072-666X mi|2072-6694 cancers|2073-431X computers|2073-4352 cryst
   2073-4360 polym|2073-4395 agronomy|2073-4409 cells|2073-4425 genes|2073-4433 atmos|2073-4441 w|2073-445X land
   2073-8994 sym|2075-1702 machines|2075-163X min|2075-1680 axioms|2075-4418 diagnostics|2075-4450 insects
   2075-4701 met|2075-5309 buildings|2076-0817 pathogens|2076-2607 microorganisms|2076-2615 ani|2076-3263 geosciences
   2076-328X bs|2076-3417 app|2076-3425 brainsci|2076-3921 antiox|2076-393X vaccines|2077-0383 jcm|2077-0472 agriculture
   2077-1312 jmse|2078-2489 info|2079-4991 nano|2079-6374 bios|2079-6382 antibiotics|2079-6412 coatings
   2079-7737 biology|2079-9292 electronics|2218-1989 metabo|2218-273X biom|2218-6581 robotics|2220-9964 ijgi
   2223-7747 plants|2226-4310 aerospace|2227-7080 technologies|2227-7102 educsci|2227-7390 math|2227-9032 healthcare
   2227-9059 biomedicines|2304-8158 foods|2306-5354 bioengineering|2306-5729 data|2313-433X jimaging
   2409-9279 mps|2504-2289 bdcc|2504-446X drones|2504-4990 make|2624-6511 smartcities|2673-2688 ai`
    .split(/[|\n]\s*/)
    .map((line) => line.trim().split(' '))
    .map(([issn = '', name = '', since = '1']) => [issn, { name, since: Number(since) }]),
);

/**
 * `mdpiDoi('2072-4292', '12', '3', '456')` is `doi:10.3390/rs12030456`; nothing for a journal not named above.
 *
 * Numbers are padded to two digits for the issue and four for the article.
 */
function mdpiDoi(issn = '', volume = '', issue = '', article = ''): string | undefined {
  const journal = JOURNALS.get(issn.toUpperCase());
  if (!journal || Number(volume) < journal.since) return undefined;
  return `doi:10.3390/${journal.name}${Number(volume)}${issue.padStart(2, '0')}${article.padStart(4, '0')}`;
}

export default defineAddresses({
  id: 'mdpi',
  hosts: ['*.mdpi.com'],
  papers: [
    { path: /^\/(\d{4}-\d{3}[\dX])\/(\d+)\/(\d+)\/(\d+)(?:\/|$)/i, id: (...parts) => mdpiDoi(...parts) },
    { path: /^\/\d{4}-\d{3}[\dX]\/\d+\/\d+\/\w+(?:\/|$)/i },
    { path: /^\/(?:journal\/\w+\/)?(10\.3390\/[^/]+)/, id: embeddedDoi },
  ],
  listings: /^\/(?:search|journal|about|topics|\d{4}-\d{3}[\dx](?:\/|$))/i,
  examples: {
    'https://www.mdpi.com/2072-4292/12/3/456/htm': 'doi:10.3390/rs12030456',
    'https://www.mdpi.com/2076-3417/9/1/7': 'doi:10.3390/app9010007',
    'https://www.mdpi.com/1420-3049/8/1/104': null,
    'https://www.mdpi.com/0000-0000/1/1/1': null,
  },
});
