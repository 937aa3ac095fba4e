/**
 * Reads DOIs out of the addresses of publishers' pages, where the name of a view or a file's ending follows.
 */
import type { Address } from './address-rule.ts';
import { doi } from './ids.ts';
import { pattern } from '../text/pattern.ts';

// The names of views after a DOI, with whatever follows them.
const VIEW = pattern('i')`
  /(?:abstract|summary|full(?:-?text)?|html|xml|e?pdf|ampdf|epub|pdfft|meta|metrics|references|refs|
  figures?|tables?|supp(?:info|l_file)?|supplement\w*|cited-?by|citations?|issuetoc|reviews?|download|
  comments|data|assets?|media|images?|cover-page|tab-\w+)(?:[/.].*)?$
`;
const ENDING = pattern('i')`
  (?:\.(?:full|short|abstract|long|figures|supplementary-material))?\.(?:e?pdf|epub|html?|xml|ris|bib)$|
  \.(?:full|short|abstract|long)(?:-text)?$
`;

/**
 * The DOI that a part of a path begins with.
 *
 * @param rest from `10.` on: `10.1002/ev.20077/abstract`.
 */
export function embeddedDoi(rest: string): string | undefined {
  const [, prefix = '', suffix = ''] = /^(10\.[\d.]+\/[^/]+)(.*)$/.exec(rest) ?? [];
  return doi(`${prefix}${suffix.replace(VIEW, '')}`.replace(ENDING, ''));
}

/** As `embeddedDoi`, where articles have versions: `10.1101/2021.11.08.467690v2.full.pdf`. */
export function versionedDoi(rest: string): string | undefined {
  return embeddedDoi(rest.replace(/(\d)v\d+(?:[./].*)?$/, '$1'));
}

/**
 * As `embeddedDoi`, where the publisher's own number and title follow:
 * `10.1182/blood.2019004397/474417/Some-Title`.
 */
export function numberedDoi(rest: string): string | undefined {
  return embeddedDoi(rest.replace(/^(10\.[^/]+\/.+?)\/\d{5,}(?:\/.*)?$/, '$1'));
}

// What stands before the DOI of a whole: its parts are listed there.
const WHOLE = pattern('i')`
  /(?:journals?|toc|loi|books?|proceedings|series|bookseries|issues?|volumes?|referencework|topics?|
  search)/$
`;
// The path or the parameter of a search for a DOI, which is a list of what was found.
const SEARCH_PATH =
  /search|\/(?:works|results|browse)(?:\/|$)|\/action\/(?:do|show(?:book|publication|toc|issue|volume|fmpdf))/i;
const SEARCH_PARAMETER =
  /^(?:q|s|w|query|search.*|terms?|text\d*|kw|keywords?|allfield|field.*|filter.*|subject)$/i;

/**
 * The DOI that stands whole in the path or in a parameter of an address, for the pages of publishers that no
 * form of an address describes. Nothing where it may be that of a journal or a book, or is searched for.
 *
 * @param inPath whether to look in the path too.
 */
export function wholeDoi({ path, query }: Address, inPath = true): string | undefined {
  if (SEARCH_PATH.test(path)) return undefined;
  for (const [name, value] of query) {
    if (
      SEARCH_PARAMETER.test(name) ||
      value.length > 500 ||
      !/^(?:doi:|info:doi\/|https?:\/\/(?:dx\.)?doi\.org\/)?10\./i.test(value)
    )
      continue;
    // Several DOIs in one value are several papers.
    const found = /[,;|\s]\s*(?:doi:)?10\.\d{4,9}\//.test(value)
      ? undefined
      : doi(value.replace(/^[^1]*?(?=10\.)/, ''));
    if (found) return found;
  }
  return inPath ? doiInPath(path) : undefined;
}

function doiInPath(path: string): string | undefined {
  const at = /[/:]10\.\d{4,9}\//.exec(path)?.index;
  if (at === undefined) return undefined;
  const before = path.slice(0, at + 1);
  const found = WHOLE.test(before) ? undefined : embeddedDoi(path.slice(at + 1));
  // A DOI of many parts is more likely one with a part of the site's own behind it.
  return found && !/\(issn\)|\/.*\/.*\/.*\//.test(found) ? found : undefined;
}

/**
 * A DOI as it stands in an attribute or a tag, where pages often write it as in an address (`%3C` for `<`):
 * decoded, once.
 */
export function unescapedDoi(text: string): string {
  if (!/^(?:doi:\s*|info:doi\/)?10\.\d{4,9}.*%[\da-f]{2}/i.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
