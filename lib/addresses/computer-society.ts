/** Addresses of the IEEE Computer Society's library, which hold no id. */
import { defineAddresses } from '../identity/address-rule.ts';

export default defineAddresses({
  id: 'computer-society',
  hosts: ['computer.org'],
  papers: [
    { path: /^\/csdl\/(?:trans|mags|proceedings)\/(?:\w+\/)+(?!index\.)\w+(?:-abs)?\.(?:html|pdf)$/ },
    { path: /^\/csdl\/(?:journal|magazine|proceedings-article|api)\/(?:[\w-]+\/)+\w{10,}(?:\/pdf)?$/ },
    { path: /^\/csdl\/(?:journal|magazine)\/[\w-]+\/\d{4}\/\d+\/\w+\/\w+(?:\/pdf)?$/ },
    { path: /^\/csdl\/proceedings-article\/[\w-]+\/\d{4}\/\w+\/\w+(?:\/pdf)?$/ },
  ],
  listings: /^\/csdl\//,
  examples: {
    'https://www.computer.org/csdl/proceedings-article/sp/2020/349700a001/1j2LfVMD3s4': null,
    'https://www.computer.org/csdl/journal/tp/2020/01/1234567/abcDEF': null,
    'https://www.computer.org/csdl/trans/tp/2016/01/07112511-abs.html': null,
  },
});
