/**
 * Finds the title in a block about one paper: a heading, the text of a link, or the text before a "pdf" link.
 */
import { textOf } from '../page/dom.ts';
import { areNames } from '../names/read-line.ts';
import { partsOf } from './block-parts.ts';
import type { LinkBlock } from './links.ts';
import { pattern } from '../text/pattern.ts';

/** Limits: candidates per block, and UTF-16 code units of a text, a title and a link label. */
const MOST_CANDIDATES = 20;
const MOST_TEXT = 2_500;
const LONGEST_TITLE = 400;
const SHORT_LABEL = 12;

const CJK = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;
const ID = pattern('i')`
  ^[[(]?\s*(?:arxiv|doi|pmid|pmc|acl|hal|openreview|ssrn)?[:\s.]*(?:10\.\d{4,9}/|\d{4}\.\d{4,5}|
  [a-z-]+/\d{7}|\d+[\])]?\s*$|https?:|www\.)
`;
const ACTION = pattern('i')`
  ^(?:(?:please )?(?:read|view|see|show|hide|download|save|add|share|open|get|go to|click|check|access|
  full|link to|more)\b(?:\s+\S+){0,4}?|this|our|the)\s+(?:paper|pdf|arxiv|article|text|abstract|more|here|
  preprint|version|html|site|page|publisher|journal|work|link|details|binder)\W*$
`;
const CITATION = pattern('u')`
  ^.{0,60}\bet al\b\W*(?:\d{4}[a-z]?)?\W*$|^[\p{Lu}][\p{L}'’-]+(?:\s+(?:and|
  &)\s+[\p{Lu}][\p{L}'’-]+)?,?\s*\(?\d{4}[a-z]?\)?$
`;
const LABEL = pattern('iu')`
  ^[\s[({<|]*(?:pdf|paper|papers|arxiv|arxiv link|preprint|abs|abstract|doi|link|html|full ?text|article|
  url|web|website|publisher|proceedings?|openreview|acl|aclweb|acl anthology|ieee|acm|springer|nature|
  semantic scholar|scholar|pubmed|pmc|biorxiv|medrxiv|hal|cvf|neurips|nips|icml|iclr|poster|slides|video|
  talk|code|github|project(?: page)?|demo|bib|bibtex|cite|supp\w*|data(?:set)?|blog|download|view|here|💻|
  📄|📝|📃)[\s\d'’.:,\])}>|↗-]*$
`;

/** What is marked up as people. */
const AUTHORS = '[itemprop~="author"], [rel~="author"], span[class*="author" i]';

export interface BlockTitle {
  title: string;
  anchor: Element;
}

/**
 * Whether a text looks like a title and not like a label, an id, a citation ("Lee et al., 2019") or part of a
 * sentence.
 */
export function isTitle(text: string): boolean {
  const opening = text.replace(/^[\s"“”'‘«[(]+/, '');
  if (opening.length < 8 || opening.length > LONGEST_TITLE || /\n.*\n/s.test(opening)) return false;
  const words = opening.split(/\s+/).length;
  const long = words >= 3 || (words === 2 && opening.length >= 16) || (opening.match(CJK)?.length ?? 0) >= 6;
  if (!long || !(/^[\p{Lu}\p{Lo}\d$]/u.test(opening) || /^\S+:\s/.test(opening))) return false;
  return !isLabel(opening) && !ID.test(opening) && !CITATION.test(opening);
}

/** Whether the text of a link is only a label, such as "[pdf]" or "arXiv:2012.02046", or empty. */
export function isLabel(text: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(text) ||
    LABEL.test(text) ||
    ACTION.test(text) ||
    (ID.test(text) && text.length < 120)
  );
}

/** Whether all links of a block are labels or short words, with at least one label. */
function areLabels(links: LinkBlock['links']): boolean {
  const texts = links.map((link) => textOf(link.element, undefined, MOST_TEXT));
  return texts.some(isLabel) && texts.every((text) => isLabel(text) || text.length <= SHORT_LABEL);
}

/**
 * Whether bold text may be a title. If all links of the row are labels, this includes short ones ("Graph
 * U-Nets").
 */
function isBoldTitle(text: string): boolean {
  return (
    text.length >= 8 &&
    text.length <= LONGEST_TITLE &&
    !isLabel(text) &&
    !text.endsWith(':') &&
    !areNames(text)
  );
}

/** The title of a block, and the element that contains it. */
export function findTitle({ element, links }: LinkBlock): BlockTitle | undefined {
  const within = partsOf(element);
  const pick = (selector: string, reads = isTitle) => {
    for (const part of within) {
      for (const candidate of [...part.querySelectorAll(selector)].slice(0, MOST_CANDIDATES)) {
        const title = titleIn(candidate);
        if (reads(title) && !candidate.closest(AUTHORS))
          return { title, anchor: candidate.querySelector('a') ?? candidate };
      }
    }
    return undefined;
  };
  return (
    pick('h1, h2, h3, h4, h5, h6') ??
    titledLink(links) ??
    (areLabels(links)
      ? (pick('[class*="title" i]') ??
        pick('strong, b', isBoldTitle) ??
        pick('em, i, a', (text) => isTitle(text) && !areNames(text)) ??
        firstLine(element, links))
      : undefined)
  );
}

/**
 * The title of a row at the position where most similar rows have theirs. At that position one word is
 * enough.
 */
export function findTitleAt(
  row: Element,
  isPlace: (element: Element) => boolean,
  tag: string,
): BlockTitle | undefined {
  for (const part of partsOf(row)) {
    for (const anchor of [...part.querySelectorAll(tag)].filter(isPlace).slice(0, MOST_CANDIDATES)) {
      const title = titleIn(anchor);
      if (title.length > 1 && title.length <= LONGEST_TITLE && !isLabel(title)) return { title, anchor };
    }
  }
  return undefined;
}

function titledLink(links: LinkBlock['links']): BlockTitle | undefined {
  for (const { element } of links.slice(0, MOST_CANDIDATES)) {
    const title = titleIn(element);
    if (isTitle(title) && !element.closest(AUTHORS)) return { title, anchor: element };
  }
  return undefined;
}

/** The text of an element without a leading label ("Title:", "[ARXIV]"). */
function titleIn(element: Element): string {
  return textOf(element, undefined, MOST_TEXT)
    .replace(/^(?:\[[A-Z]+\]\s*)+/, '')
    .replace(/^(?:title|titre|titel|título)\s*:\s+/i, '');
}

/**
 * Reads the title from a line like `Title. Authors. [pdf]`. `Authors: Title [pdf]` cannot be recognised
 * without a rule.
 */
function firstLine(element: Element, [link]: LinkBlock['links']): BlockTitle | undefined {
  if (!link || element === link.element) return undefined;
  const text = textOf(element, undefined, MOST_TEXT);
  const label = textOf(link.element, undefined, MOST_TEXT);
  const before = label ? (text.split(label)[0] ?? '') : text;
  const line = before.split('\n').find((one) => /\p{L}/u.test(one)) ?? '';
  const sentence = /^(.{15,}?[^.\s]{2}[.?!])\s+\p{Lu}/u.exec(line.trim())?.[1] ?? line;
  const title = sentence
    .replace(/^[\s\d.)\]•*-]+(?=\p{L})/u, '')
    .replace(/[\s([{:|,–—-]+$/, '')
    .replace(/^["“](.*)["”]\.?$/, '$1');
  return isTitle(title) && title.split(/\s+/).length >= 4
    ? { title, anchor: firstBlockChild(element) }
    : undefined;
}

function firstBlockChild(element: Element): Element {
  const child = element.firstElementChild;
  return child && /^(?:P|DIV|TD)$/i.test(child.tagName) ? child : (child ?? element);
}
