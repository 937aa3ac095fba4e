/** Reads DOIs out of the paths of publishers' pages, where the name of a view or a file's ending follows. */
import { doi } from '../../identity/ids.ts';

// The names of views after a DOI, with whatever follows them.
const VIEW =
  /\/(?:abstract|summary|full(?:-?text)?|html|xml|e?pdf|ampdf|epub|pdfft|meta|metrics|references|refs|figures?|tables?|supp(?:info|l_file)?|supplement\w*|cited-?by|citations?|issuetoc|reviews?|download|comments|data|cover-page|tab-\w+)(?:[/.].*)?$/i;
const ENDING =
  /(?:\.(?:full|short|abstract|long|figures|supplementary-material))?\.(?:e?pdf|epub|html?|xml|ris|bib)$|\.(?:full|short|abstract|long)(?:-text)?$/i;

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

/** As `embeddedDoi`, where the publisher's own number and title follow: `10.1182/blood.2019004397/474417/Some-Title`. */
export function numberedDoi(rest: string): string | undefined {
  return embeddedDoi(rest.replace(/^(10\.[^/]+\/.+?)\/\d{5,}(?:\/.*)?$/, '$1'));
}
