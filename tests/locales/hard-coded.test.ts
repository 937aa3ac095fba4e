/** Tests that components contain no hard-coded text: all text for people comes from the locale files. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';
import { expect, it } from 'vitest';

/** Attributes whose text is shown or read out. */
const READ = new Set([
  'aria-label',
  'aria-description',
  'aria-roledescription',
  'title',
  'placeholder',
  'alt',
  'label',
  'heading',
]);
/** Properties whose text is shown or read out. */
const SHOWN = new Set(['textContent', 'innerText', 'title', 'placeholder', 'ariaLabel', 'alt']);
/** Two letters in a row. Symbols and numbers need no translation. */
const WORDS = /\p{L}{2}/u;

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

const files = ['components', 'entrypoints'].flatMap((folder) =>
  readdirSync(folder, { encoding: 'utf8', recursive: true })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join(folder, file)),
);

it('finds hard-coded text in a sample', () => {
  const sample = `const a = <p title="Read me">{b}<b>Say</b></p>; c.textContent = 'Told'; d.setAttribute('aria-label', 'Named'); const e = <i>{f ? 'Either' : 'Or'}</i>;`;
  expect(hardCoded('sample.tsx', sample)).toHaveLength(6);
  expect(hardCoded('sample.tsx', `const a = <p class="what" title={words}> · {b}</p>;`)).toEqual([]);
});

it.each(files)('%s has no hard-coded text', (file) => {
  expect(hardCoded(file, readFileSync(file, 'utf8'))).toEqual([]);
});

/** All hard-coded text for people in a file. */
function hardCoded(file: string, code: string): string[] {
  const found: string[] = [];
  const visit = (node: Node): void => {
    for (const text of textsIn(node)) if (WORDS.test(text)) found.push(`${text.trim()} (at ${node.start})`);
    for (const [key, children] of Object.entries(node)) {
      // The text of an attribute was already checked by the attribute's name.
      if (node.type === 'JSXAttribute' && key === 'value' && isContainer(children))
        visit(children.expression);
      else for (const child of [children].flat()) if (isNode(child)) visit(child);
    }
  };
  visit(parseSync(file, code, { lang: 'tsx' }).program as unknown as Node);
  return found;
}

function textsIn(node: Node): string[] {
  switch (node.type) {
    case 'JSXText':
      return [String(node['value'])];
    case 'JSXExpressionContainer':
      return valuesOf(node['expression']);
    case 'JSXAttribute':
      return READ.has(nameOf(node['name']))
        ? valuesOf(isContainer(node['value']) ? node['value'].expression : node['value'])
        : [];
    case 'AssignmentExpression': {
      const left = node['left'] as Node;
      return left.type === 'MemberExpression' && SHOWN.has(nameOf(left['property']))
        ? valuesOf(node['right'])
        : [];
    }
    case 'CallExpression': {
      const callee = node['callee'] as Node;
      const [attribute, value] = node['arguments'] as Node[];
      const sets = callee.type === 'MemberExpression' && nameOf(callee['property']) === 'setAttribute';
      return sets && valuesOf(attribute).some((name) => READ.has(name)) ? valuesOf(value) : [];
    }
    default:
      return [];
  }
}

/** The string literals that an expression can evaluate to. */
function valuesOf(node: unknown): string[] {
  if (!isNode(node)) return [];
  switch (node.type) {
    case 'Literal':
      return [String(node['value'])];
    case 'TemplateLiteral':
      return (node['quasis'] as { value: { cooked: string } }[]).map(({ value }) => value.cooked);
    case 'ConditionalExpression':
      return [...valuesOf(node['consequent']), ...valuesOf(node['alternate'])];
    case 'LogicalExpression':
      return valuesOf(node['right']);
    default:
      return [];
  }
}

function nameOf(node: unknown): string {
  return isNode(node) && typeof node['name'] === 'string' ? node['name'] : '';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

function isContainer(value: unknown): value is Node & { expression: Node } {
  return isNode(value) && value.type === 'JSXExpressionContainer';
}
