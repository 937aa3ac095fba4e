/** Chooses the tone of a mark, light or dark, that is readable on a page's background. */

/** Red, green and blue (0–255), and opacity (0–1). */
export type Colour = readonly [number, number, number, number];

export type Tone = 'light' | 'dark';

/** The mark's colours on light and on dark pages; in mark.css they are `--ink`, `--accent` and `--alarm`. */
export const INK_COLOURS: Record<Tone, readonly Colour[]> = {
  light: [
    [0x4a, 0x55, 0x68, 1],
    [0x1f, 0x5f, 0xae, 1],
    [0xb3, 0x26, 0x1e, 1],
  ],
  dark: [
    [0xc3, 0xcc, 0xd9, 1],
    [0x9c, 0xc7, 0xff, 1],
    [0xff, 0xb4, 0xab, 1],
  ],
};

/** The minimum contrast that WCAG asks for small text. */
export const MIN_CONTRAST = 4.5;

/** Parses `rgb(…)` and `rgba(…)`, as in computed styles; nothing for other notations. */
export function parseColour(text: string): Colour | undefined {
  const [r, g, b, alpha = 1] =
    /^rgba?\((.*)\)$/
      .exec(text)?.[1]
      ?.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return r === undefined || g === undefined || b === undefined ? undefined : [r, g, b, alpha];
}

/** The opaque colour that results from painting one colour over an opaque one. */
export function blend([r, g, b, alpha]: Colour, [R, G, B]: Colour): Colour {
  const mix = (top: number, bottom: number) => Math.round(top * alpha + bottom * (1 - alpha));
  return [mix(r, R), mix(g, G), mix(b, B), 1];
}

/** The WCAG 2 contrast ratio of two opaque colours, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/**
 * The tone whose colours are more readable on a background. On backgrounds of medium brightness neither is
 * readable; `plate` says that the mark needs a background of its own.
 */
export function readableTone(background: Colour): { tone: Tone; plate: boolean } {
  const minContrast = (tone: Tone) => Math.min(...INK_COLOURS[tone].map((ink) => contrast(ink, background)));
  const tone = minContrast('light') >= minContrast('dark') ? 'light' : 'dark';
  return { tone, plate: minContrast(tone) < MIN_CONTRAST };
}

function luminance([r, g, b]: Colour): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(value: number): number {
  const c = value / 255;
  return c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}
