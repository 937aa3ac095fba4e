/** Papers converted to HTML by LaTeXML, as on arXiv and ar5iv. */
import { isElement, textOf } from '../../page/dom.ts';
import { splitNames } from '../../names/split-names.ts';
import type { Site } from './site.ts';
import { arxivAddress, arxivNumberIn } from './arxiv-number.ts';

const NOT_A_NAME =
  'sup, .ltx_note, .ltx_author_notes, .ltx_contact, .ltx_role_email, .ltx_role_affiliation, .ltx_font_typewriter';

/** The fields of the paper. Its address is its abstract page at arXiv. */
export const LATEXML_PAPER = {
  within: 'article.ltx_document',
  title: 'h1.ltx_title_document',
  link: (_, { url }) => arxivAddress(arxivNumberIn(url.pathname)),
  authors: latexmlAuthors,
  abstract: '.ltx_abstract',
  strip: '.ltx_note, .ltx_tag, .ltx_title_abstract',
} satisfies Site['paper'];

/** The authors of an article: the first line of each, since affiliations and addresses follow below. */
export function latexmlAuthors(article: Element): string[] {
  return [...article.querySelectorAll('.ltx_role_author .ltx_personname')].flatMap((person) =>
    splitNames(firstLine(person).replace(/\$[^$]*\$/g, '')),
  );
}

/** The text up to the first `<br>` that has text before it. Line breaks in the source are white space. */
function firstLine(person: Element): string {
  let text = '';
  for (const node of person.childNodes) {
    if (!isElement(node)) text += node.nodeValue ?? '';
    else if (node.tagName.toUpperCase() !== 'BR') text += node.matches(NOT_A_NAME) ? '' : nameText(node);
    else if (text.trim()) break;
  }
  return text.replace(/\s+/g, ' ');
}

function nameText(part: Element): string {
  return part.tagName.toUpperCase() === 'MATH' ? '' : textOf(part, NOT_A_NAME);
}
