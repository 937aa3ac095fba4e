/**
 * XML as a tree of plain values. It is read by saxes, as a worker has no `DOMParser`; it expands no entities
 * of a document's own.
 */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  name: string;
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Its own text and that of all that is in it. */
  text: string;
  /** From 1. */
  line: number;
}

export interface XmlReading {
  root: XmlElement;
  /** Where the text first breaks a rule of XML. What could be read is in the tree all the same. */
  problem?: { line: number; problem: string };
}

/** No program writes deeper ones. */
const DEEPEST = 60;

/** @throws Error where elements are nested too deeply, with the line. */
export function readXml(text: string): XmlReading {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '', line: 1 };
  const open = [root];
  const parts: string[][] = [[]];
  let problem: XmlReading['problem'];
  const parser = new SaxesParser();
  parser.on('error', () => {
    problem ??= { line: parser.line, problem: 'The XML is damaged here.' };
  });
  parser.on('opentag', ({ name, attributes }) => {
    if (open.length > DEEPEST) throw new Error(`Line ${parser.line}: elements are nested too deeply.`);
    const element = { name, attributes, children: [], text: '', line: parser.line };
    open.at(-1)?.children.push(element);
    open.push(element);
    parts.push([]);
  });
  const close = () => {
    const element = open.pop();
    const own = parts.pop()?.join('') ?? '';
    if (element) element.text = own;
    // Texts of large parts (a whole file) are of no use.
    if (open.length > 2) parts.at(-1)?.push(own);
  };
  parser.on('closetag', () => {
    if (open.length > 1) close();
  });
  const add = (piece: string) => parts.at(-1)?.push(piece);
  parser.on('text', add);
  parser.on('cdata', add);
  parser.write(text).close();
  while (open.length > 1) close();
  return { root, ...(problem && { problem }) };
}

/** The elements that a path of names leads to: `titles/title`. */
export function elementsAt(from: XmlElement, path: string): XmlElement[] {
  return path
    .split('/')
    .reduce(
      (found, name) => found.flatMap(({ children }) => children.filter((one) => one.name === name)),
      [from],
    );
}

/** Their texts that are not empty, on one line each. */
export function textsAt(from: XmlElement, ...paths: string[]): string[] {
  return paths.flatMap((path) => elementsAt(from, path).map(({ text }) => text.trim())).filter(Boolean);
}
