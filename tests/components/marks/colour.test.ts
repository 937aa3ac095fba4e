/** Tests the colours of marks: a mark is readable on every background. */
import * as fc from 'fast-check';
import { afterEach, expect, it } from 'vitest';
import { backgroundColour } from '@/components/marks/background-colour.ts';
import {
  type Colour,
  contrast,
  readableTone,
  INK_COLOURS,
  MIN_CONTRAST,
  blend,
  parseColour,
} from '@/components/marks/colour.ts';

afterEach(() => document.body.replaceChildren());

const channel = fc.integer({ min: 0, max: 255 });
const colour = fc.tuple(channel, channel, channel, fc.constant(1)) as fc.Arbitrary<Colour>;
/** The colours of plates: `--ground` in mark.css. */
const GROUNDS: Record<string, Colour> = { light: [255, 255, 255, 1], dark: [0x14, 0x18, 0x1f, 1] };

it('computes the contrast of black and white, and of the lightest grey that WCAG allows on white', () => {
  expect(contrast([0, 0, 0, 1], [255, 255, 255, 1])).toBeCloseTo(21);
  expect(contrast([0x76, 0x76, 0x76, 1], [255, 255, 255, 1])).toBeCloseTo(4.54, 2);
});

it('finds a readable tone for every background, with a plate where neither tone is readable', () => {
  fc.assert(
    fc.property(colour, (background) => {
      const { tone, plate } = readableTone(background);
      const under = plate ? (GROUNDS[tone] ?? background) : background;
      for (const ink of INK_COLOURS[tone]) expect(contrast(ink, under)).toBeGreaterThanOrEqual(MIN_CONTRAST);
    }),
  );
});

it('parses computed colours, and ignores notations that it does not know', () => {
  expect(parseColour('rgb(1, 2, 3)')).toEqual([1, 2, 3, 1]);
  expect(parseColour('rgba(1, 2, 3, 0.5)')).toEqual([1, 2, 3, 0.5]);
  expect(parseColour('color(display-p3 1 0 0)')).toBeUndefined();
});

it('blends a transparent background with the one below it', () => {
  const below = document.createElement('div');
  const above = document.createElement('div');
  below.style.backgroundColor = 'rgb(0, 0, 0)';
  above.style.backgroundColor = 'rgba(255, 255, 255, 0.5)';
  below.append(above);
  document.body.append(below);
  expect(backgroundColour(above, window)).toEqual(blend([255, 255, 255, 0.5], [0, 0, 0, 1]));
});
