/** The Debian packages that the extended tests need beside the browsers: the command of each, and its package. */
export const PACKAGES: Record<string, string> = {
  'stress-ng': 'stress-ng',
};
