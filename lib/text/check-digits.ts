/** ISSN and ISBN with the right check digit; others are left out, as biber warns of them. */

/** `2049-3630`, or '' where it is none. */
export function serialNumber(text: string): string {
  const digits = text.toUpperCase().replace(/[^\dX]/g, '');
  if (!/^\d{7}[\dX]$/.test(digits) || isFiller(digits)) return '';
  return weighted(digits, 8) % 11 === 0 ? `${digits.slice(0, 4)}-${digits.slice(4)}` : '';
}

/** Ten or thirteen digits, or ''. */
export function bookNumber(text: string): string {
  const digits = text.toUpperCase().replace(/[^\dX]/g, '');
  if (isFiller(digits)) return '';
  if (/^\d{9}[\dX]$/.test(digits)) return weighted(digits, 10) % 11 === 0 ? digits : '';
  if (!/^97[89]\d{10}$/.test(digits)) return '';
  const sum = [...digits].reduce((total, digit, i) => total + Number(digit) * (i % 2 === 0 ? 1 : 3), 0);
  return sum % 10 === 0 ? digits : '';
}

/** Whether a number only fills its place: all of its digits are one. */
function isFiller(digits: string): boolean {
  return /^(\d)\1*$/.test(digits);
}

function weighted(digits: string, from: number): number {
  return [...digits].reduce(
    (total, digit, i) => total + (digit === 'X' ? 10 : Number(digit)) * (from - i),
    0,
  );
}
