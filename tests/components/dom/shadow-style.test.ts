/** The style sheets of our shadow roots: no page may know or set their variables. */
import '../setup.ts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addShadowStyle } from '@/components/dom/shadow-style.ts';

const FILES = [
  'marks/mark.css',
  'marks/mention.css',
  'card/card.css',
  'bar/bar.css',
  'dom/floating.css',
  'dom/corner.css',
  'notice/notice.css',
];
const textOf = (file: string) => readFileSync(join(import.meta.dirname, '../../../components', file), 'utf8');

/** The style that a root got, adopted or as an element. */
function styleAdded(css: string): string {
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  addShadowStyle(root, css);
  const [sheet] = root.adoptedStyleSheets ?? [];
  return (
    root.querySelector('style')?.textContent ??
    [...(sheet?.cssRules ?? [])].map((rule) => rule.cssText).join(' ')
  );
}

describe('the variables of our shadow roots', () => {
  it('are called otherwise on the page than in the source, and alike wherever they are used', () => {
    const style = styleAdded('.a { --ink: red; color: var(--ink) }');
    const names = style.match(/--[\w-]+/g) ?? [];
    expect(names).toHaveLength(2);
    expect(new Set(names).size).toBe(1);
    expect(names[0]).toMatch(/^--o\d+-\d+-ink$/);
  });

  it.each(FILES)('are none on the host in %s, where a page could read their names', (file) => {
    const rules = textOf(file).match(/:host[^{]*\{[^}]*\}/g) ?? [];
    expect(rules.filter((rule) => /--(?!offprint-)[a-z-]+\s*:/.test(rule))).toEqual([]);
  });
});
