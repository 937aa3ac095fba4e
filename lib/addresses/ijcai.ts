/** Addresses of IJCAI. */
import { defineAddresses } from '../identity/address-rule.ts';

// Two-digit years of conferences that met first in 1969.
const fullYear = (year: string) => (year.length === 4 ? year : `${Number(year) >= 69 ? 19 : 20}${year}`);

export default defineAddresses({
  id: 'ijcai',
  sites: ['ijcai'],
  hosts: ['ijcai.org', 'static.ijcai.org'],
  papers: [
    { path: /^\/proceedings\/(\d{4})\/0*(\d+)(?:\.pdf)?$/i, id: 'ijcai:$1/$2' },
    {
      path: /^\/(?:proceedings|abstract)\/(\d\d|\d{4})(-\d)?\/(?:papers\/)?0*(\d+)(?:\.\w+)?$/i,
      id: (year, part, number) => `ijcai:${fullYear(year ?? '')}${part}/${number}`,
    },
  ],
  listings: /^\/(?:past_)?proceedings/i,
  examples: {
    'https://www.ijcai.org/Proceedings/2019/0033.pdf': 'ijcai:2019/33',
    'https://www.ijcai.org/Proceedings/95/Papers/007.pdf': 'ijcai:1995/7',
  },
});
