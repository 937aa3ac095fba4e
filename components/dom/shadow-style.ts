/**
 * Styles shadow roots. Roots with the same style share one sheet, because a long listing has thousands of
 * roots.
 */

const sheets = new Map<string, CSSStyleSheet>();

/** Another for each page, so that no page knows what our variables are called. */
const secret = `--o${crypto.getRandomValues(new Uint32Array(2)).join('-')}`;

/**
 * Adds a style sheet to a root. Firefox does not let content scripts adopt sheets, so there each root gets a
 * copy.
 *
 * Its variables get names that a page cannot guess. A page could otherwise give them values of its own, on
 * the host or by `@property`: it would learn from a `url()` which colours are used, or hide a mark by a
 * transparent one. For the same reason none may be set on the host, where a page could read its name.
 */
export function addShadowStyle(root: ShadowRoot, css: string): void {
  const named = css.replaceAll(/--(?!offprint-)(?=[a-z])/g, `${secret}-`);
  try {
    root.adoptedStyleSheets = [sheetOf(named)];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = named;
    root.append(style);
  }
}

function sheetOf(css: string): CSSStyleSheet {
  const cached = sheets.get(css);
  if (cached) return cached;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}
