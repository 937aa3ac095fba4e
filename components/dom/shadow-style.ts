/** The style of a shadow root: one sheet for all roots of a kind, as a long listing has thousands of them. */

const sheets = new Map<string, CSSStyleSheet>();

/** Gives a root its style. Firefox does not let content scripts adopt sheets: there every root has a copy. */
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
  const known = sheets.get(css);
  if (known) return known;
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  sheets.set(css, sheet);
  return sheet;
}
