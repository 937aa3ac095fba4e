/**
 * ar5iv: arXiv's papers as web pages, built by LaTeXML. Based on LaTeXML's markup; not yet tested on a real
 * page.
 */
import { LATEXML_PAPER } from './shared/latexml.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'ar5iv',
  name: 'ar5iv',
  matches: ['*://ar5iv.labs.arxiv.org/html/*', '*://ar5iv.org/html/*', '*://ar5iv.org/abs/*'],
  addresses: ['arxiv'],
  examples: ['https://ar5iv.labs.arxiv.org/html/1512.03385', 'https://ar5iv.org/abs/math/0309136'],
  paper: LATEXML_PAPER,
});
