/** Tests that text files are decoded, whatever encoding they are in. */
import { expect, it } from 'vitest';
import { decodeText } from '@/lib/exchange/decode.ts';

const TEXT = 'Müller';

it.each([
  ['UTF-8', [...new TextEncoder().encode(TEXT)]],
  ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, ...new TextEncoder().encode(TEXT)]],
  ['UTF-16, low byte first', [0xff, 0xfe, ...[...TEXT].flatMap((letter) => [letter.charCodeAt(0), 0])]],
  ['UTF-16, high byte first', [0xfe, 0xff, ...[...TEXT].flatMap((letter) => [0, letter.charCodeAt(0)])]],
  ['Latin-1', [...TEXT].map((letter) => letter.charCodeAt(0))],
])('decodes %s', (_, bytes) => {
  expect(decodeText(Uint8Array.from(bytes).buffer)).toBe(TEXT);
});
