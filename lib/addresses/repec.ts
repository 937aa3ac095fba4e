/** Addresses of RePEc's sites IDEAS and EconPapers. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'repec',
  hosts: ['ideas.repec.org', 'econpapers.repec.org'],
  papers: [
    {
      host: /^ideas\./,
      path: /^\/[aphbc]\/(\w{3})\/(\w{6})\/([^/]+)\.html$/,
      id: handle,
    },
    {
      host: /^econpapers\./,
      path: /^\/(?:paper|article|software|bookchap)\/(\w{3})(\w{6})\/(?!default\d*\.)([^/]+)\.htm$/,
      id: handle,
    },
  ],
  listings: /^\/(?:$|[sefdjkgn]\/|cgi-bin|top|paper|article|software|bookchap|scripts|ras)/,
  examples: {
    'https://ideas.repec.org/p/nbr/nberwo/26882.html': 'nber:w26882',
    'https://ideas.repec.org/a/rjr/romjef/vy2003i1p86-97.html': 'repec:rjr:romjef:vy2003i1p86-97',
    'https://econpapers.repec.org/article/rjrromjef/v_3ay_3a2003_3ai_3a1_3ap_3a86-97.htm':
      'repec:rjr:romjef:vy2003i1p86-97',
  },
});

/**
 * Both sites write one handle in their own way: `v:3:y:2003` is `v3y2003` on IDEAS and `v_3a3_3ay_3a2003` on
 * EconPapers.
 */
function handle(archive = '', series = '', key = ''): string {
  return `repec:${archive}:${series}:${key.replaceAll('_3a', '')}`.toLowerCase();
}
