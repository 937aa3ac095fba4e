/**
 * Tests the readers of other programs' own formats, the person's data in each, and that damaged files are
 * read in part or refused.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { identify } from '@/lib/addresses/index.ts';
import { readBibliography } from '@/lib/exchange/bibliography.ts';
import { kindOf } from '@/lib/exchange/kind.ts';

const FILES = {
  bibtex: String.raw`@article{roe20, title = {On Kettles}, author = {Roe, Ada}, year = 2020, doi = {10.1000/kettle},
  keywords = {tea, water}, groups = {Pots}, annote = {Read {twice}}, comment-ada = {Not sure}, readstatus = {read},
  ranking = {rank5}, creationdate = {2024-02-03T10:00:00}, file = {:https\://x.org/kettle.pdf:PDF}}
`,
  ris: 'TY  - JOUR\nTI  - On Kettles\nAU  - Roe, Ada\nPY  - 2020\nDO  - 10.1000/kettle\nKW  - tea\nKW  - water\nN1  - Read twice\nER  - \n',
  csl: '[{"id": "a", "title": "On Kettles", "author": [{"family": "Roe", "given": "Ada"}], "issued": {"date-parts": [[2020]]}, "DOI": "10.1000/kettle", "keyword": "tea, water", "annote": "Read twice"}]',
  zoteroRdf: `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:z="http://www.zotero.org/namespaces/export#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:bib="http://purl.org/net/biblio#" xmlns:foaf="http://xmlns.com/foaf/0.1/" xmlns:link="http://purl.org/rss/1.0/modules/link/" xmlns:prism="http://prismstandard.org/namespaces/1.2/basic/">
<bib:Article rdf:about="#item_1"><z:itemType>journalArticle</z:itemType>
<dcterms:isPartOf><bib:Journal><prism:volume>3</prism:volume><dc:title>J. Pots</dc:title><dc:identifier>DOI 10.1000/kettle</dc:identifier></bib:Journal></dcterms:isPartOf>
<bib:authors><rdf:Seq><rdf:li><foaf:Person><foaf:surname>Roe</foaf:surname><foaf:givenName>Ada</foaf:givenName></foaf:Person></rdf:li></rdf:Seq></bib:authors>
<dcterms:isReferencedBy rdf:resource="#item_2"/><link:link rdf:resource="#item_3"/><dc:subject>tea</dc:subject>
<dc:subject><z:AutomaticTag><rdf:value>water</rdf:value></z:AutomaticTag></dc:subject><dc:title>On Kettles</dc:title><dc:date>2020</dc:date></bib:Article>
<bib:Memo rdf:about="#item_2"><rdf:value>&lt;p&gt;Read twice&lt;/p&gt;</rdf:value></bib:Memo>
<z:Attachment rdf:about="#item_3"><z:itemType>attachment</z:itemType><dc:identifier><dcterms:URI><rdf:value>https://x.org/kettle.pdf</rdf:value></dcterms:URI></dc:identifier></z:Attachment>
<z:Collection rdf:about="#collection_1"><dc:title>Pots</dc:title><dcterms:hasPart rdf:resource="#item_1"/></z:Collection></rdf:RDF>`,
  csv: '"Key","Item Type","Publication Year","Author","Title","DOI","Date Added","Notes","Manual Tags"\n"A","journalArticle","2020","Roe, Ada","On Kettles","10.1000/kettle","2024-02-03 10:00:00","<p>Read twice</p>","tea; water"\n',
  endnote:
    '<xml><records><record><ref-type name="Journal Article">17</ref-type><contributors><authors><author><style>Roe, Ada</style></author></authors></contributors><titles><title><style>On </style><style>Kettles</style></title></titles><dates><year>2020</year></dates><electronic-resource-num>10.1000/kettle</electronic-resource-num><keywords><keyword>tea</keyword><keyword>water</keyword></keywords><notes>Read twice</notes></record></records></xml>',
  medline:
    'PMID- 12345\nTI  - On\n      Kettles.\nFAU - Roe, Ada\nDP  - 2020 May 3\nLID - 10.1000/kettle [doi]\nOT  - tea\nOT  - *water\n',
  paperMemory:
    '{"__dataVersion": 1, "Roe2020": {"title": "On Kettles", "author": "Ada Roe", "year": 2020, "doi": "10.1000/kettle", "note": "Read twice", "tags": ["tea", "water"], "favorite": true, "addDate": "2024-02-03T10:00:00.000Z", "pdfLink": "https://x.org/kettle.pdf"}}',
};
type Kind = keyof typeof FILES;
const KINDS = Object.keys(FILES) as Kind[];
const read = (text: string) => readBibliography(text, identify);

/** Of everything that could not be read: the line that is told. */
function placesOf(text: string): string[] {
  try {
    return read(text).unread.map(({ line }) => `Line ${line}`);
  } catch (error) {
    return [(error as Error).message];
  }
}

describe.each(KINDS)('%s', (kind) => {
  it('is told by its content and read with its tags', () => {
    expect(kindOf(FILES[kind])).toBe(kind);
    const { papers, unread } = read(FILES[kind].replaceAll('\n', '\r\n'));
    expect(unread).toEqual([]);
    expect(papers).toHaveLength(1);
    expect(papers[0]).toMatchObject({ title: 'On Kettles', year: 2020 });
    expect(papers[0]?.ids).toContain('doi:10.1000/kettle');
    expect(papers[0]?.authors).toEqual([{ family: 'Roe', given: 'Ada' }]);
    expect(papers[0]?.tags).toEqual(expect.arrayContaining(['tea', 'water']));
  });

  it('is read in part, or refused in plain words, where it is damaged', () => {
    const text = FILES[kind];
    const place = fc.nat(text.length);
    const junk = fc.constantFrom('', '{', '}', '"', '<', '</', '\n', '\\', ',,', '@article{', 'é', ']]>');
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place, junk), { minLength: 1, maxLength: 4 }), (cuts) => {
        const damaged = cuts.reduce(
          (now, [from, length, by]) => now.slice(0, from) + by + now.slice(from + (length % 20)),
          text,
        );
        expect(placesOf(damaged).every((one) => /^Line [1-9]/.test(one))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('what the person has added', () => {
  it.each(['bibtex', 'ris', 'csl', 'zoteroRdf', 'csv', 'endnote', 'paperMemory'] as const)(
    'has its notes in %s',
    (kind) => {
      expect(read(FILES[kind]).papers[0]?.note).toContain('Read twice');
    },
  );

  it('has groups, status, star, date and the link of the file in BibTeX', () => {
    expect(read(FILES.bibtex).papers[0]).toMatchObject({
      tags: ['Pots', 'tea', 'water'],
      note: 'Read twice\n\nNot sure',
      status: 'read',
      starred: true,
      addedAt: Date.UTC(2024, 1, 3, 10),
      pdfUrl: 'https://x.org/kettle.pdf',
    });
  });

  it('has collections and the link of the attachment in Zotero’s RDF', () => {
    const [paper] = read(FILES.zoteroRdf).papers;
    expect(paper).toMatchObject({ tags: ['Pots', 'tea', 'water'], venue: 'J. Pots', volume: '3' });
    expect(paper?.pdfUrl).toBe('https://x.org/kettle.pdf');
  });
});

it('a damaged record of XML is named by its line, and those before it are read', () => {
  const { papers, unread } = read(FILES.endnote.replace('</records>', '\n<record><titles><title>B</'));
  expect(papers[0]?.title).toBe('On Kettles');
  expect(unread[0]).toMatchObject({ line: 2 });
});
