/**
 * Turns text that still holds markup and entities, as metadata and carelessly built pages do, into plain
 * text.
 */
import { decodeHTMLStrict } from 'entities';

/** Rounds of escaping that are taken back; what was escaped more often stays as it is. */
const MOST_ROUNDS = 3;
/** Code units that are read; somewhat above what any field of a paper may hold. */
const MOST_TEXT = 200_000;

const INLINE = `a abbr annotation annotation-xml b bdi bdo big bold cite code dfn em email ext-link
  fixed-case font i inf inline-formula inline-graphic italic kbd label mark monospace named-content overline
  q roman s samp sans-serif sc scp small span strike strong sub sup tex-math tt u underline var wbr xref
  alternatives maction math menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom
  mprescripts mroot mrow ms mspace msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover
  none semantics`;
const BLOCKS = `abstract article-title blockquote br dd disp-formula div dl dt h1 h2 h3 h4 h5 h6 hr li
  list list-item ol p sec section subtitle table tbody td th title tr ul`;

// The tags that publishers' systems leave in text, by name; anything else in angle brackets stays text. A
// prefix is the standard's (`jats:p`, `mml:mi`). The attributes' length is bounded, for the search starts
// anew at each bracket.
const TAG = new RegExp(
  String.raw`<(\/?)(?:[a-z]{2,5}:)?(${`${INLINE} ${BLOCKS}`.trim().split(/\s+/).join('|')})(?=[\s/>])(?:\s[^<>]{0,500}?)?\/?>`,
  'gi',
);
const BLOCK_NAMES = new Set(BLOCKS.trim().split(/\s+/));
const COMMENT = /<!--[^>]{0,2000}-->|<!\[CDATA\[|\]\]>|<\?[^<>]{0,500}\?>/g;
// What Springer wraps every formula in.
const PREAMBLE = /\\documentclass[^$]{0,2000}?\\begin\{document\}|\\end\{document\}/g;

/**
 * The text without entities, tags and comments. Of a formula that is given twice, as TeX and as MathML, the
 * TeX stays, between dollar signs. The ends of blocks become empty lines. What does not look like markup
 * (`x < y`, `AT&T`) is left alone.
 */
export function plainText(text: string): string {
  if (text.length > MOST_TEXT || !/[<&]/.test(text)) return text;
  let plain = text;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = plain;
    plain = withoutTags(decodeHTMLStrict(before));
    if (plain === before) break;
  }
  return plain.replaceAll('\u00a0', ' ');
}

/** What may hold a formula in several forms. */
const FORMULA = new Set(['inline-formula', 'disp-formula', 'alternatives', 'math']);

function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  const source = text.replace(COMMENT, '').replace(PREAMBLE, '');
  const parts: string[] = [];
  let end = 0;
  /** How many elements for formulas are open, where the outermost began in `parts`, and its TeX. */
  const formula: { depth: number; start: number; tex?: string | undefined } = { depth: 0, start: 0 };
  let texStart: number | undefined;
  for (const tag of source.matchAll(TAG)) {
    const [whole, closing, written = ''] = tag;
    const name = written.toLowerCase();
    parts.push(source.slice(end, tag.index));
    end = tag.index + whole.length;
    if (FORMULA.has(name)) {
      if (!closing && formula.depth++ === 0) Object.assign(formula, { start: parts.length, tex: undefined });
      if (closing && formula.depth > 0 && --formula.depth === 0 && formula.tex)
        parts.splice(formula.start, parts.length, formula.tex);
    } else if (name === 'tex-math' || name === 'annotation') {
      if (!closing) texStart = /tex/i.test(whole) ? parts.length : undefined;
      else if (texStart !== undefined) {
        formula.tex = inDollars(parts.splice(texStart).join(''));
        parts.push(formula.tex);
        texStart = undefined;
      }
    } else if (BLOCK_NAMES.has(name)) parts.push(name === 'br' ? '\n' : '\n\n');
  }
  return parts.join('') + source.slice(end);
}

function inDollars(tex: string): string {
  const bare = tex
    .trim()
    .replace(/^\${1,2}|\${1,2}$/g, '')
    .trim();
  return bare && `$${bare}$`;
}
