/**
 * The Debian packages that the extended tests need beside the browsers: the command of each, and its
 * packages.
 */
export const PACKAGES: Record<string, string> = {
  'stress-ng': 'stress-ng',
  // The styles that bibtex needs are in a package of their own.
  bibtex: 'texlive-binaries texlive-base',
  biber: 'biber',
};
