/** Addresses of publishers on Atypon's Literatum, which has the DOI in the path: `/doi/[view/]DOI`. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from '../identity/embedded-doi.ts';

const HOSTS = `
    dl.acm.org *.onlinelibrary.wiley.com pubs.acs.org science.org *.sciencemag.org pnas.org
    *.tandfonline.com *.sagepub.com royalsocietypublishing.org epubs.siam.org nejm.org *.asm.org
    pubs.rsna.org worldscientific.com search.informit.org journals.jps.jp *.physiology.org ahajournals.org
    *.asha.org *.liebertpub.com emerald.com pubsonline.informs.org *.aps.org journals.uchicago.edu
    ascopubs.org aip.scitation.org avs.scitation.org ajronline.org atsjournals.org psychiatryonline.org
    healthaffairs.org icevirtuallibrary.com ascelibrary.org arc.aiaa.org library.seg.org
    mitpressjournals.org thelancet.com cell.com jbc.org embopress.org euppublishing.com berghahnjournals.com
    ingentaconnect.com futuremedicine.com inderscienceonline.com nowpublishers.com acpjournals.org
    aaojournal.org jospt.org journals.humankinetics.com journals.ametsoc.org opg.optica.org
    dl.begellhouse.com chemrxiv.org techrxiv.org essoar.org degruyter.com degruyterbrill.com elgaronline.com
    jstor.org cambridge.org journals.lww.com utpjournals.press joss.theoj.org quantum-journal.org
    scipost.org drops.dagstuhl.de econtent.hogrefe.com
`;

export default defineAddresses({
  id: 'literatum',
  hosts: HOSTS.trim().split(/\s+/),
  papers: [
    {
      // Whole books, proceedings and issues have views of their own.
      path: /\/doi(?:\/(?!book\/|proceedings\/|toc\/|10\.)[a-z-]+){0,3}\/(10\.\d{4,9}\/.+)$/i,
      id: embeddedDoi,
    },
    { path: /^\/(?:stable|document|entities\/document|papers?)\/(10\.\d{4,9}\/.+)$/, id: embeddedDoi },
  ],
  listings:
    /^\/(?:toc|loi|action\/|journal\/|journals?(?:[/?]|$)|search|keyword|browse|topic|conference|proceedings|issue|doi\/(?:book|proceedings|toc)\/|book|profile|author)/,
  examples: {
    'https://dl.acm.org/doi/abs/10.1145/3292500.3330701': 'doi:10.1145/3292500.3330701',
    'https://asistdl.onlinelibrary.wiley.com/doi/pdfdirect/10.1002/asi.24171?download=true':
      'doi:10.1002/asi.24171',
    'https://onlinelibrary.wiley.com/doi/10.1002/asi.24171/abstract': 'doi:10.1002/asi.24171',
    'https://onlinelibrary.wiley.com/doi/10.1155/2014/123456': 'doi:10.1155/2014/123456',
    'https://www.science.org/doi/suppl/10.1126/science.aay2400/suppl_file/aay2400.pdf':
      'doi:10.1126/science.aay2400',
  },
});
