/** Reads Zotero's RDF: items with their notes, tags, collections and links to attachments. */
import type { StatedName } from '../names/name.ts';
import type { Draft } from '../paper.ts';
import type { PaperType } from '../publication.ts';
import type { EntryReading } from './entry-reading.ts';
import { htmlToText, splitDate, splitPages } from './fields.ts';
import { elementsAt, readXml, textsAt, type XmlElement } from './xml-tree.ts';

const TYPES: Record<string, PaperType> = {
  journalArticle: 'article',
  magazineArticle: 'article',
  conferencePaper: 'conference',
  bookSection: 'chapter',
  book: 'book',
  thesis: 'thesis',
  report: 'report',
  preprint: 'preprint',
};

/** Parts of the file that items refer to. */
const PARTS = new Set(['z:Attachment', 'z:Collection', 'bib:Memo', 'bib:Journal', 'bib:Series']);

const NAMES = 'rdf:Seq/rdf:li/foaf:Person';

export function readZoteroRdf(text: string): EntryReading[] {
  const { root, problem } = readXml(text);
  const all = elementsAt(root, 'rdf:RDF').flatMap(({ children }) => children);
  const byName = new Map(all.map((element) => [element.attributes['rdf:about'] ?? '', element]));
  const collections = new Map<string, string[]>();
  for (const collection of all.filter(({ name }) => name === 'z:Collection'))
    for (const { attributes } of elementsAt(collection, 'dcterms:hasPart')) {
      const part = attributes['rdf:resource'] ?? '';
      collections.set(part, [...(collections.get(part) ?? []), ...textsAt(collection, 'dc:title')]);
    }
  const items = all.filter(
    (element) => !PARTS.has(element.name) && elementsAt(element, 'z:itemType').length > 0,
  );
  const read = items.map((item): EntryReading => {
    const referred = (path: string) =>
      elementsAt(item, path).flatMap(({ attributes, children }) => [
        ...[byName.get(attributes['rdf:resource'] ?? '')].flatMap((one) => one ?? []),
        ...children,
      ]);
    return {
      line: item.line,
      draft: draftOf(item, referred('dcterms:isPartOf'), referred('link:link')),
      person: {
        tags: [
          ...textsAt(item, 'dc:subject/z:AutomaticTag/rdf:value'),
          ...elementsAt(item, 'dc:subject').flatMap(({ children, text }) =>
            children.length > 0 ? [] : [text],
          ),
          ...(collections.get(item.attributes['rdf:about'] ?? '') ?? []),
        ],
        notes: referred('dcterms:isReferencedBy').flatMap((memo) =>
          textsAt(memo, 'rdf:value').map(htmlToText),
        ),
      },
    };
  });
  return problem ? [...read, problem] : read;
}

function draftOf(item: XmlElement, containers: XmlElement[], attachments: XmlElement[]): Draft {
  const from = [item, ...containers];
  const all = (...paths: string[]) => from.flatMap((element) => textsAt(element, ...paths));
  const identifiers = all('dc:identifier');
  const after = (prefix: string) =>
    identifiers.flatMap((one) => (one.startsWith(`${prefix} `) ? [one.slice(prefix.length + 1)] : []));
  const URI = 'dc:identifier/dcterms:URI/rdf:value';
  const files = attachments.flatMap((element) => textsAt(element, URI));
  const arxiv = /\barxiv:\s*(\S+)/i.exec(all('dc:description').join('\n'))?.[1];
  const people = elementsAt(item, `bib:authors/${NAMES}`);
  return {
    title: textsAt(item, 'dc:title')[0] ?? '',
    authors: people.flatMap((person): StatedName[] => {
      const [family] = textsAt(person, 'foaf:surname');
      const [given] = textsAt(person, 'foaf:givenName', 'foaf:givenname');
      if (!family) return given ? [{ literal: given }] : [];
      return given ? [{ family, given }] : [{ literal: family }];
    }),
    abstract: textsAt(item, 'dcterms:abstract')[0],
    ...splitDate(textsAt(item, 'dc:date')[0]),
    venue: [
      ...containers.flatMap((one) => textsAt(one, 'dc:title')),
      ...all('bib:presentedAt/bib:Conference/dc:title'),
    ][0],
    volume: all('prism:volume')[0],
    issue: all('prism:number')[0],
    pages: splitPages(textsAt(item, 'bib:pages')[0]),
    publisher: all('dc:publisher/foaf:Organization/foaf:name')[0],
    issn: after('ISSN')[0],
    isbn: after('ISBN')[0],
    language: textsAt(item, 'z:language')[0],
    type: TYPES[textsAt(item, 'z:itemType')[0] ?? ''],
    url: textsAt(item, URI)[0],
    pdfUrl: files.find((address) => /pdf/i.test(address)),
    ids: [...after('DOI'), ...(arxiv ? [`arxiv:${arxiv}`] : [])],
  };
}
