/** The hosts of Literatum: those with a site rule, and the rest. */
import type { AddressRule } from './address-rule.ts';
import { ACM_UNTIL_2019 } from './hosts/acm.ts';
import { literatum } from './hosts/literatum.ts';

const HOSTS = `dl.acm.org *.onlinelibrary.wiley.com pubs.acs.org science.org *.sciencemag.org pnas.org
      *.tandfonline.com *.sagepub.com royalsocietypublishing.org epubs.siam.org nejm.org
      *.asm.org pubs.rsna.org worldscientific.com search.informit.org journals.jps.jp *.physiology.org
      ahajournals.org *.asha.org *.liebertpub.com emerald.com pubsonline.informs.org *.aps.org
      journals.uchicago.edu ascopubs.org aip.scitation.org avs.scitation.org ajronline.org atsjournals.org
      psychiatryonline.org healthaffairs.org icevirtuallibrary.com ascelibrary.org arc.aiaa.org
      library.seg.org mitpressjournals.org thelancet.com cell.com jbc.org embopress.org euppublishing.com
      berghahnjournals.com ingentaconnect.com futuremedicine.com inderscienceonline.com nowpublishers.com
      acpjournals.org aaojournal.org jospt.org journals.humankinetics.com journals.ametsoc.org       opg.optica.org dl.begellhouse.com chemrxiv.org techrxiv.org essoar.org
      degruyter.com degruyterbrill.com elgaronline.com jstor.org cambridge.org journals.lww.com thieme-
      connect.com utpjournals.press joss.theoj.org quantum-journal.org scipost.org
      drops.dagstuhl.de econtent.hogrefe.com`;

export const LITERATUM: AddressRule[] = [literatum(...HOSTS.trim().split(/\s+/)), ACM_UNTIL_2019];
