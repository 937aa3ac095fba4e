/** Finds arXiv numbers in addresses of other sites that list arXiv's papers. */

/**
 * The number in an address, without version: `/abs/2401.00001v2` → `2401.00001`, `/html/math/0101001` →
 * `math/0101001`.
 */
export function arxivNumberIn(address: string | null | undefined): string | undefined {
  return /\/((?:[a-z-]+(?:\.[A-Z]{2})?\/\d{7})|\d{4}\.\d{4,5})(?:v\d+)?(?:\.pdf)?\/?(?:[?#]|$)/.exec(
    address ?? '',
  )?.[1];
}

/** The year of a number, from its first two digits. The first year is 1991. */
export function yearOfArxivNumber(number: string | undefined): number | undefined {
  const digits = /(?:^|\/)(\d\d)\d\d/.exec(number ?? '')?.[1];
  if (!digits) return undefined;
  return Number(digits) + (Number(digits) > 90 ? 1900 : 2000);
}

/** The address of a paper's abstract page at arXiv. */
export function arxivAddress(number: string | undefined): string | undefined {
  return number && `https://arxiv.org/abs/${number}`;
}
