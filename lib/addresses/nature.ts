/** Addresses of Nature. */
import { defineAddresses } from '../identity/address-rule.ts';
import { embeddedDoi } from '../identity/embedded-doi.ts';
import { doi } from '../identity/ids.ts';
import { pattern } from '../text/pattern.ts';

/**
 * Journals whose addresses leave out the dots of their DOIs (`10.1038/onc.2011.282` is `onc2011282`), some
 * with the first year of which this holds: articles from before have DOIs of an earlier publisher, which
 * their addresses do not tell.
 */
const DOTTED = new Map(
  `aja ajg:2009 ajgsup am:2012 aps:2009 bcj bdjopen bjc bmt bonekey:2012 boneres cddis cddiscovery cdd celldisc cgt clpt cmi:2009
   cr ctg cti ejcn ejhg emi emm:2013 eye gene gim:2012 gt hdy hgv hortres hr:2009 icb:2009 ijir ijo ijos:2012 ijosup ismej ja:2009
   jcbfm jes jhg:2009 jhh jid jidsymp jp ki kisup labinvest leu leusup lsa mi micronano modpathol mp msb:2008 mt mtm mtna mto
   natrevmats nenergy nmicrobiol nplants npp nrdp nutd oby onc oncsis pcan pj:2010 pr:2012 psp sc sdata sigtrans tp tpj`
    .split(/\s+/)
    .map((entry): [string, number] => [entry.split(':')[0] ?? '', Number(entry.split(':')[1] ?? 2005)]),
);

/**
 * Articles whose addresses are their DOIs' ends. Anything else may have had a dot, or another publisher's
 * DOI.
 */
const SAME = pattern()`
  ^(?:s41(?!599)\d{3}-.+|s4[2-4]\d{3}-.+|d41586-.+|35\d{6}|\d{6}[a-z]\d|nature\d{5}|ncomms\d{4,5}|
  srep\d{5}|msb\d{7}|nc?p[a-z]+\d{4}|n(?:atastron|b|bt|cb|chem|chembio|climate|eurosci|eo|geo|g|i|m|mat|
  meth|n|nano|photon|phys|prot|rc|rcardio|rclinonc|rd|rendo|rg|rgastro|ri|rm|rmicro|rn|rneph|rneurol|
  rrheum|rurol|sb|smb)\d{3,4}|n[a-z]{1,3}\d{4}-\d+[a-z]?)$
`;

/** The article's DOI where its name tells it, else an id of the site. */
function article(name = ''): string | undefined {
  const plain = name.toLowerCase().replace(/^([a-z]+\d{7,}|\d{7})[a-z]$/, '$1');
  if (!/\d/.test(plain)) return undefined;
  const [, journal = '', year = '', number = ''] = /^([a-z]+)(20\d\d)(\d{1,4})$/.exec(plain) ?? [];
  const dottedSince = DOTTED.get(journal);
  if (dottedSince !== undefined && Number(year) >= dottedSince)
    return doi(`10.1038/${journal}.${year}.${number}`);
  // Palgrave's journals that moved to this site kept their prefix.
  if (journal === 'palcomms') return doi(`10.1057/palcomms.${year}.${number}`);
  if (/^s41599-\d/.test(plain)) return doi(`10.1057/${plain}`);
  // A name that keeps its dots is the whole end of the DOI: `nprot.2006.52`, `sj.onc.1203456`.
  if (SAME.test(plain) || /^[a-z]+\.[a-z\d.]+$/.test(plain)) return doi(`10.1038/${plain}`);
  return /^[\w.-]+$/.test(plain) ? `nature:${plain}` : undefined;
}

export default defineAddresses({
  id: 'nature',
  sites: ['nature'],
  hosts: ['nature.com'],
  papers: [
    { path: /^\/articles\/(?:doi:)?(10\.\d{4,9}\/.+)$/, id: embeddedDoi },
    { path: /^\/doifinder\/(10\.\d{4,9}\/.+)$/, id: embeddedDoi },
    {
      path: /^\/articles\/([^/?]+?)(?:_reference)?(?:\.(?:e?pdf|ris|html))?(?:\/.*)?$/,
      id: article,
    },
    {
      path: /^\/\w+\/journal\/v[\w.]+\/n[^/]+\/(?:full|abs|pdf|covers|extref|fig_tab|suppinfo)\/([^/]+?)(?:_\w+)?(?:\.(?:html?|pdf|epub|ris))?(?:\/.*)?$/,
      id: article,
    },
  ],
  listings:
    /^\/(?:$|search|subjects|collections|articles$|\w+(?:$|\?|\/(?:volumes|articles|research-articles|reviews|journal|archive|issues|current)))/,
  examples: {
    'https://www.nature.com/articles/nature14539.pdf': 'doi:10.1038/nature14539',
    'http://www.nature.com/nature/journal/v521/n7553/full/nature14539.html': 'doi:10.1038/nature14539',
    'https://www.nature.com/articles/nature14539/figures/2': 'doi:10.1038/nature14539',
    'https://www.nature.com/articles/nprot.2006.52': 'doi:10.1038/nprot.2006.52',
    'https://www.nature.com/articles/s41586-020-2649-2': 'doi:10.1038/s41586-020-2649-2',
    'https://www.nature.com/articles/onc2011282': 'doi:10.1038/onc.2011.282',
    'http://www.nature.com/onc/journal/v30/n50/full/onc2011282a.html': 'doi:10.1038/onc.2011.282',
    'https://www.nature.com/articles/nplants2015155': 'doi:10.1038/nplants.2015.155',
    'https://www.nature.com/articles/s41599-019-0274-5': 'doi:10.1057/s41599-019-0274-5',
    'https://www.nature.com/articles/pr200712': 'nature:pr200712',
    'https://www.nature.com/articles/1203456': 'nature:1203456',
  },
});
