/**
 * Styles shadow roots. Roots with the same style share one sheet, because a long listing has thousands of
 * roots.
 */

const sheets = new Map<string, CSSStyleSheet>();

/**
 * Adds a style sheet to a root. Firefox does not let content scripts adopt sheets, so there each root gets a
 * copy.
 */
export function addShadowStyle(root: ShadowRoot, css: string): void {
  try {
    root.adoptedStyleSheets = [sheetOf(css)];
  } catch {
    const style = root.ownerDocument.createElement('style');
    style.textContent = css;
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
