/** Reads publication lists in the styles of references, without any link. */
import { describe, expect, it } from 'vitest';
import { readClassifiers } from '../../commands/text-classifiers.ts';
import { detect } from '../../pages/detect.ts';
import { SAMPLE_PAPERS } from '../../pages/sample-papers.ts';
import { parse } from '../../pages/standards.ts';

const classifiers = readClassifiers();
const ROWS = SAMPLE_PAPERS.slice(0, 12).map(({ title, authors }, i) => {
  return { title, authors: authors.split(', '), year: 2020 + (i % 6) };
});

const familyOf = (name: string) => name.split(' ').at(-1) ?? '';
const givenOf = (name: string) => name.split(' ').slice(0, -1).join(' ');
const initialsOf = (name: string, after: string) =>
  name
    .split(' ')
    .slice(0, -1)
    .map((one) => `${one.charAt(0)}${after}`)
    .join(' ');
/** `Vane, Ada, and Bo Quill` */
const firstInverted = ([first = '', ...others]: readonly string[]) =>
  `${familyOf(first)}, ${givenOf(first)}${others.length > 0 ? `, and ${others.join(', ')}` : ''}`;

type Style = (title: string, authors: readonly string[], year: number) => string;

const STYLES: Record<string, Style> = {
  APA: (title, authors, year) =>
    `${authors.map((name) => `${familyOf(name)}, ${initialsOf(name, '.')}`).join(', & ')} (${year}). ${title}. <i>Coastal Letters, 12</i>(3), 45–67.`,
  MLA: (title, authors, year) =>
    `${firstInverted(authors)}. “${title}.” <i>Coastal Letters</i> 12.3 (${year}): 45-67.`,
  Chicago: (title, authors, year) =>
    `${firstInverted(authors)}. ${year}. “${title}.” <i>Coastal Letters</i> 12 (3): 45–67.`,
  IEEE: (title, authors, year) =>
    `[7] ${authors.map((name) => `${initialsOf(name, '.')} ${familyOf(name)}`).join(' and ')}, “${title},” <i>Coastal Lett.</i>, vol. 12, no. 3, pp. 45–67, May ${year}.`,
  Vancouver: (title, authors, year) =>
    `3. ${authors.map((name) => `${familyOf(name)} ${initialsOf(name, '')}`).join(', ')}. ${title}. Coast Lett. ${year};12(3):45-67.`,
  ACM: (title, authors, year) =>
    `${authors.join(' and ')}. ${year}. ${title}. <i>Coastal Lett.</i> 12, 3 (May ${year}), 45–67.`,
  'GB/T 7714': (title, authors, year) =>
    `[4] ${authors.map((name) => `${familyOf(name).toUpperCase()} ${initialsOf(name, '')}`).join(', ')}. ${title}[J]. Coastal Letters, ${year}, 12(3): 45-67.`,
  'of proceedings': (title, authors, year) =>
    `${authors.join(', ')}. ${year}. ${title}. In Proceedings of the Fog Workshop, pages 45–67.`,
  'with a colon': (title, authors, year) => `${authors.join(' and ')}: "${title}", Coastal Letters, ${year}`,
};

describe.each(['li', 'p'])('references in %s elements', (tag) => {
  it.each(Object.entries(STYLES))('%s', (_, write) => {
    const rows = ROWS.map(({ title, authors, year }) => `<${tag}>${write(title, authors, year)}</${tag}>`);
    const html = `<html lang="en"><title>Lab</title><main><h1>Publications</h1><div>${rows.join('')}</div></main></html>`;
    const { papers } = detect(parse(html), new URL('https://lab.example.org/'), { classifiers });
    expect(papers.map(({ title }) => title)).toEqual(ROWS.map(({ title }) => title));
    const families = papers.map(({ authors }) => authors.map((name) => familyOf(name).toLowerCase()));
    const right = ROWS.filter(
      ({ authors }, i) => families[i]?.join() === authors.map((name) => familyOf(name).toLowerCase()).join(),
    );
    expect(right.length).toBeGreaterThanOrEqual(ROWS.length - 1);
  });
});
