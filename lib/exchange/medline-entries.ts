/**
 * Reads PubMed's MEDLINE format (nbib). No well-kept library does; a line is a tag and a value, or goes on
 * with the one before.
 */
import type { Draft } from '../paper.ts';
import type { PaperType } from '../publication.ts';
import type { EntryReading } from './entry-reading.ts';
import { splitDate, splitPages } from './fields.ts';

const TYPES: Record<string, PaperType> = { 'Journal Article': 'article', Preprint: 'preprint', Book: 'book' };

type Fields = Map<string, string[]>;

export function readMedline(text: string): EntryReading[] {
  const entries: { line: number; fields: Fields; problem?: string }[] = [];
  let values: string[] | undefined;
  for (const [i, line] of text.split('\n').entries()) {
    const [, tag = '', value = ''] = /^([A-Z]{2,4}) {0,2}- ?(.*)$/.exec(line) ?? [];
    if (tag === 'PMID' || (tag && entries.length === 0)) entries.push({ line: i + 1, fields: new Map() });
    const entry = entries.at(-1);
    if (tag && entry) {
      values = entry.fields.get(tag) ?? [];
      values.push(value.trim());
      entry.fields.set(tag, values);
    } else if (/^ {2,}\S/.test(line) && values) values.push(`${values.pop()}\u0001${line.trim()}`);
    else if (!line.trim()) values = undefined;
    else if (entry) entry.problem ??= `Line ${i + 1} is no field.`;
    else entries.push({ line: i + 1, fields: new Map(), problem: 'It is no record.' });
  }
  return entries.flatMap(({ line, fields, problem }): EntryReading[] => [
    ...(fields.size > 0 ? [{ line, draft: draftOf(fields), person: { tags: tagged(fields) } }] : []),
    // The record is read without the line that is damaged.
    ...(problem ? [{ line, problem }] : []),
  ]);
}

function tagged(fields: Fields): string[] {
  return (fields.get('OT') ?? []).map((word) => joined(word).replace(/^\*|\*$/g, ''));
}

function joined(value: string): string {
  return value.replaceAll('\u0001', ' ');
}

function draftOf(fields: Fields): Draft {
  const all = (...names: string[]) => names.flatMap((name) => fields.get(name) ?? []).map(joined);
  const one = (...names: string[]) => all(...names).find(Boolean);
  const doi = all('LID', 'AID').find((id) => id.endsWith('[doi]'));
  const [pmid, pmc] = [one('PMID'), one('PMC')];
  return {
    title: one('TI', 'BTI') ?? '',
    authors: [...(fields.has('FAU') ? all('FAU') : all('AU')), ...all('CN').map((literal) => ({ literal }))],
    abstract: one('AB'),
    ...splitDate(one('DP')),
    venue: one('JT', 'TA'),
    volume: one('VI'),
    issue: one('IP'),
    pages: splitPages(one('PG')),
    publisher: one('PB'),
    issn: one('IS')?.split(' ')[0],
    isbn: one('ISBN')?.split(' ')[0],
    language: one('LA'),
    keywords: tagged(fields),
    type: all('PT').flatMap((type) => TYPES[type] ?? [])[0],
    ids: [
      ...(doi ? [doi.slice(0, -'[doi]'.length).trim()] : []),
      ...(pmid ? [`pmid:${pmid}`] : []),
      ...(pmc ? [`pmcid:${pmc}`] : []),
    ],
  };
}
