/** Addresses of arXiv and its mirrors. */
import { defineAddresses } from '../identity/address-rule.ts';
import { arxivId } from '../identity/ids.ts';
import { ARXIV_NUMBER, BEFORE_NUMBER } from './shared/arxiv-number.ts';

export default defineAddresses({
  id: 'arxiv',
  hosts: ['*.arxiv.org', 'xxx.lanl.gov', 'xxx.itp.ac.cn', 'ar5iv.org', 'arxiv-vanity.com'],
  papers: [
    {
      path: new RegExp(
        String.raw`^\/(?:abs|pdf|html|ps|dvi|e-print|src|format|other|bibtex|tb|papers|cits)\/${BEFORE_NUMBER}${ARXIV_NUMBER}`,
        'i',
      ),
      id: arxivId,
    },
    { path: /^\/(?:ftp|PS_cache)\/arxiv\/(?:papers|pdf)\/\d{4}\/(\d{4}\.\d{4,5})/i, id: arxivId },
    {
      path: /^\/(?:ftp|PS_cache)\/([a-z-]+)\/(?:papers|pdf)\/\d{4}\/(\d{7})/i,
      id: (archive, number) => arxivId(`${archive}/${number}`),
    },
    { path: /^\/api\/query$/, param: 'id_list', id: arxivId },
    { path: new RegExp(`^\\/${BEFORE_NUMBER}${ARXIV_NUMBER}`, 'i'), id: arxivId },
  ],
  listings: /^\/(?:list|search|find|a|archive|year|catchup|multi|api\/query|corr|rss)(?:[/?]|$)/,
  examples: {
    'https://arxiv.org/abs/2106.09685': 'arxiv:2106.09685',
    'http://www.arxiv.org/abs/2106.09685v2?context=cs#main': 'arxiv:2106.09685',
    'https://arxiv.org/pdf/2106.09685v1.pdf#page=3': 'arxiv:2106.09685',
    'https://export.arxiv.org/e-print/2106.09685': 'arxiv:2106.09685',
    'https://cn.arxiv.org/format/2106.09685': 'arxiv:2106.09685',
    'https://arxiv.org/ftp/arxiv/papers/2106/2106.09685.pdf': 'arxiv:2106.09685',
    'https://arxiv.org/html/2106.09685v2/extracted/fig.png': 'arxiv:2106.09685',
    'https://export.arxiv.org/api/query?id_list=2106.09685v1': 'arxiv:2106.09685',
    'https://ar5iv.org/abs/2106.09685': 'arxiv:2106.09685',
    'https://ar5iv.labs.arxiv.org/html/2106.09685': 'arxiv:2106.09685',
    'https://www.arxiv-vanity.com/papers/2106.09685/': 'arxiv:2106.09685',
    'https://arxiv.org/abs/%5B2106.09685%5D': 'arxiv:2106.09685',
    'https://arxiv.org/abs/arXiv:%202106.09685': 'arxiv:2106.09685',
    'https://arxiv.org/abs/2106.09685)': 'arxiv:2106.09685',
    'https://arxiv.org/abs/cs/0306050': 'arxiv:cs/0306050',
    'https://arxiv.org/abs/cs.CL/0306050v1': 'arxiv:cs/0306050',
    'https://arxiv.org/pdf/cs/0306050v1': 'arxiv:cs/0306050',
    'https://arxiv.org/ftp/cs/papers/0306/0306050.pdf': 'arxiv:cs/0306050',
    'http://xxx.lanl.gov/abs/cs.CL/0306050': 'arxiv:cs/0306050',
    'https://arxiv.org/abs/cond-mat.supr-con/9609001': 'arxiv:cond-mat/9609001',
  },
});
