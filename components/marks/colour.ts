/** Which of two inks can be read on a page's background: all that a mark has to know of the page's colours. */

/** Red, green and blue, 0–255, and how opaque, 0–1. */
export type Colour = readonly [number, number, number, number];

export type Tone = 'light' | 'dark';

/** What the marks write with on each tone of page, in mark.css as `--ink`, `--accent` and `--alarm`. */
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

/** What WCAG asks of small text. */
export const MIN_CONTRAST = 4.5;

/** Reads `rgb(…)` or `rgba(…)`, as computed styles have it; nothing for the wider notations. */
export function parseColour(text: string): Colour | undefined {
  const [r, g, b, alpha = 1] =
    /^rgba?\((.*)\)$/
      .exec(text)?.[1]
      ?.match(/[\d.]+/g)
      ?.map(Number) ?? [];
  return r === undefined || g === undefined || b === undefined ? undefined : [r, g, b, alpha];
}

/** One colour as it looks over another, opaque one. */
export function blend([r, g, b, alpha]: Colour, [R, G, B]: Colour): Colour {
  const mix = (top: number, under: number) => Math.round(top * alpha + under * (1 - alpha));
  return [mix(r, R), mix(g, G), mix(b, B), 1];
}

/** The contrast of two opaque colours by WCAG 2: 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

/**
 * Which inks to write with on a background, and whether they need a plate of their own tone under them: on backgrounds
 * between light and dark neither can be read.
 */
export function readableTone(background: Colour): { tone: Tone; plate: boolean } {
  const least = (tone: Tone) => Math.min(...INK_COLOURS[tone].map((ink) => contrast(ink, background)));
  const tone = least('light') >= least('dark') ? 'light' : 'dark';
  return { tone, plate: least(tone) < MIN_CONTRAST };
}

function luminance([r, g, b]: Colour): number {
  return 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
}

function linear(value: number): number {
  const c = value / 255;
  return c <= 0.040_45 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
}
