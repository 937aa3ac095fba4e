/** From index terms back to a text: the words a reader sees, and which of them stand side by side. */
import type { Token } from '../text/analyser.ts';
import { countedTokens, type PaperText } from './corpus.ts';

/** Two neighbouring words of one text; a pair of stems in `key`. */
interface Link {
  key: string;
  from: Token;
  to: Token;
}

/** A run of words as it stands in a text, and the stems in it. */
export interface Run {
  words: string;
  terms: string[];
}

/** Stems that make no phrase with their neighbour: they belong to how papers are written, not to what they are about. */
const NO_PHRASE = new Set(
  `achiev analyz approach base consid demonstr describ develop differ evalu examin exist experi find found futur gener
  high import improv includ introduc investig larg method new novel number obtain paper perform present propos provid
  recent requir result review show shown signific similar simpl small solv state studi suggest technique techniqu
  two three various work`.split(/\s+/),
);
const LONGEST = 4;
/** What may stand between two words of a phrase. */
const BETWEEN = /^[\s\u2010\u2011-]{0,2}$/;

/**
 * The form each term most often has in a paper; of equally frequent ones the last, as titles are capitalised.
 *
 * @param wanted terms to look for; all where left out.
 */
export function surfaceForms(paper: PaperText, wanted?: ReadonlySet<string>): Map<string, string> {
  const counts = new Map<string, Map<string, number>>();
  const forms = new Map<string, string>();
  for (const text of [paper.title, paper.abstract ?? ''])
    for (const { term, start, end } of countedTokens(text)) {
      if (wanted && !wanted.has(term)) continue;
      const form = text.slice(start, end);
      const ofTerm = counts.get(term) ?? new Map<string, number>();
      counts.set(term, ofTerm.set(form, (ofTerm.get(form) ?? 0) + 1));
      if ((ofTerm.get(form) ?? 0) >= (ofTerm.get(forms.get(term) ?? '') ?? 0)) forms.set(term, form);
    }
  return forms;
}

/** Runs of two to four words that stand together, in this order, in both papers; in the words of the first. */
export function sharedRuns(paper: PaperText, other: PaperText): Run[] {
  const own = texts(paper).map((text) => ({ text, all: links(text) }));
  const keys = new Set(own.flatMap(({ all }) => all.map(({ key }) => key)));
  const known = new Set(texts(other).flatMap((text) => links(text, keys).map(({ key }) => key)));
  if (known.size === 0) return [];
  const runs = new Map<string, Run>();
  for (const { text, all } of own) {
    let open: Token[] = [];
    for (const { key, from, to } of all) {
      if (!known.has(key)) open = [];
      else {
        open = open.at(-1) === from ? [...open, to].slice(-LONGEST) : [from, to];
        for (let length = 2; length <= open.length; length++) keep(open.slice(-length), text, runs);
      }
    }
  }
  return [...runs.values()];
}

function texts(paper: PaperText): string[] {
  return [paper.title, paper.abstract ?? ''];
}

/**
 * Neighbours with at most a space or hyphen between; the parts of one name (`GPT-2`) overlap and are neighbours too.
 *
 * @param keys those to look for; all where left out.
 */
function links(text: string, keys?: ReadonlySet<string>): Link[] {
  const found: Link[] = [];
  let from: Token | undefined;
  for (const to of countedTokens(text)) {
    if (NO_PHRASE.has(to.term)) continue;
    const key = from && `${from.term} ${to.term}`;
    if (from && key && (!keys || keys.has(key)) && BETWEEN.test(text.slice(from.end, to.start)))
      found.push({ key, from, to });
    from = to;
  }
  return found;
}

function keep(run: Token[], text: string, into: Map<string, Run>): void {
  const terms = [...new Set(run.map((token) => token.term))];
  const key = terms.join(' ');
  const start = Math.min(...run.map((token) => token.start));
  const end = Math.max(...run.map((token) => token.end));
  if (terms.length > 1 && !into.has(key)) into.set(key, { words: text.slice(start, end), terms });
}
