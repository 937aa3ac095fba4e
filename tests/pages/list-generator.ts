/** Makes listing pages of many structures from the same papers, to see which of them are read. */
import { shuffle } from '../random.ts';
import { SAMPLE_PAPERS } from './sample-papers.ts';

/** A row as a page shows it. */
interface ListedRow {
  title: string;
  authors: string[];
  year: number;
  venue: string;
  abstract: string;
  /** Where the row leads; different in each. */
  href: string;
}

export interface GeneratedList {
  /** The choices that made it, to name it in a report. */
  name: string;
  html: string;
  rows: { title: string; authors: string[] }[];
}

type Write = (row: ListedRow, people: string, i: number) => string;
interface Structure {
  before: string;
  row: Write;
  after: string;
}

const a = ({ href }: ListedRow, text: string) => `<a href="${href}">${text}</a>`;

/** How a list is made up. */
export const STRUCTURES: Record<string, Structure> = {
  'items, linked title': {
    before: '<ul>',
    row: (row, people) => `<li>${a(row, row.title)}<br>${people}<br><i>${row.venue}, ${row.year}</i></li>`,
    after: '</ul>',
  },
  'items, title and label': {
    before: '<ol>',
    row: (row, people) =>
      `<li><b>${row.title}</b>. ${people}. <i>${row.venue}</i> ${row.year}. [${a(row, 'pdf')}]</li>`,
    after: '</ol>',
  },
  'items, quoted title': {
    before: '<ul>',
    row: (row, people) =>
      `<li>${people}. “${row.title}”. ${row.venue}, ${row.year}. ${a(row, '[paper]')}</li>`,
    after: '</ul>',
  },
  'items, people in italics': {
    before: '<ul>',
    row: (row, people) => `<li>${a(row, row.title)}, <em>${people}</em>, ${row.venue} ${row.year}</li>`,
    after: '</ul>',
  },
  'table of cells': {
    before: '<table><tr><th>Title</th><th>Authors</th><th>Year</th></tr>',
    row: (row, people) => `<tr><td>${a(row, row.title)}</td><td>${people}</td><td>${row.year}</td></tr>`,
    after: '</table>',
  },
  'table with people first': {
    before: '<table>',
    row: (row, people, i) => `<tr><td>${i + 1}</td><td>${people}</td><td>${a(row, row.title)}</td></tr>`,
    after: '</table>',
  },
  'table with links apart': {
    before: '<table><tr><th>Paper</th><th>Venue</th><th>Links</th></tr>',
    row: (row, people) =>
      `<tr><td>${row.title}<br>${people}</td><td>${row.venue}</td><td>${a(row, 'PDF')}</td></tr>`,
    after: '</table>',
  },
  cards: {
    before: '<div class="list">',
    row: (row, people) =>
      `<div class="card"><h3>${a(row, row.title)}</h3><p class="who">${people}</p><p>${row.abstract}</p></div>`,
    after: '</div>',
  },
  'cards without headings': {
    before: '<div class="list">',
    row: (row, people) =>
      `<div class="entry"><div class="name">${row.title}</div><div class="who">${people}</div>
      <div class="where">${row.venue} (${row.year})</div><div>${a(row, 'arXiv')} <a href="#code">code</a></div></div>`,
    after: '</div>',
  },
  'headings with siblings': {
    before: '',
    row: (row, people) => `<h4>${a(row, row.title)}</h4><p>${people}</p><p>${row.abstract}</p>`,
    after: '',
  },
  'terms and details': {
    before: '<dl>',
    row: (row, people) => `<dt>${a(row, row.title)}</dt><dd>${people}</dd><dd>${row.venue}, ${row.year}</dd>`,
    after: '</dl>',
  },
  'lines of a paragraph': {
    before: '<p>',
    row: (row, people) => `${a(row, row.title)}<br>${people}<br><br>`,
    after: '</p>',
  },
  'paragraphs, people first': {
    before: '<div>',
    row: (row, people) =>
      `<p>${people} (${row.year}). ${row.title}. <i>${row.venue}</i>. ${a(row, row.href)}</p>`,
    after: '</div>',
  },
  'paragraphs, linked title after people': {
    before: '<div>',
    row: (row, people) => `<p>${people}. ${a(row, row.title)}. ${row.venue}, ${row.year}.</p>`,
    after: '</div>',
  },
  'a reading list of titles and labels': {
    before: '<ul>',
    row: (row) => `<li>${row.title} [${a(row, 'paper')}] [<a href="https://github.com/x/y">code</a>]</li>`,
    after: '</ul>',
  },
  'a reading list of bold titles': {
    before: '<ul>',
    row: (row) =>
      `<li><p><strong>${row.title}.</strong> ${row.venue} ${row.year}. ${a(row, 'paper')}</p></li>`,
    after: '</ul>',
  },
  'a reading list by topic': {
    before: '<ul><li>Topic<ul>',
    row: (row, _, i) =>
      `<li>[${row.year}] ${a(row, row.title)}</li>${i % 4 === 3 ? '</ul></li><li>Another topic<ul>' : ''}`,
    after: '</ul></li></ul>',
  },
  'a table of a reading list': {
    before: '<table><thead><tr><th>Date</th><th>Title</th><th>Link</th></tr></thead><tbody>',
    row: (row) => `<tr><td>${row.year}</td><td>${row.title}</td><td>${a(row, 'link')}</td></tr>`,
    after: '</tbody></table>',
  },
};

/** Structures that the reader was not tuned on. */
export const OTHER_STRUCTURES: Record<string, Structure> = {
  'articles with spans': {
    before: '<section>',
    row: (row, people) =>
      `<article><span class="when">${row.year}</span> <span class="what">${a(row, row.title)}</span>
      <span class="by">${people}</span> <span class="in">${row.venue}</span></article>`,
    after: '</section>',
  },
  'quotes with a dash': {
    before: '',
    row: (row, people) => `<blockquote>${a(row, row.title)}<br>— ${people}</blockquote>`,
    after: '',
  },
  'table of one cell a row': {
    before: '<table>',
    row: (row, people) =>
      `<tr><td><b>${row.title}</b><br><small>${people}</small><br>${row.venue}, ${row.year} | ${a(row, 'PDF')}</td></tr>`,
    after: '</table>',
  },
  'paragraphs, title then people after a colon': {
    before: '<div>',
    row: (row, people) => `<p>${people}: <strong>${row.title}</strong>, ${row.venue}. ${a(row, 'Link')}</p>`,
    after: '</div>',
  },
};

/** How the people of a row are written. */
export const PEOPLE: Record<string, (authors: readonly string[]) => string> = {
  commas: (authors) => authors.join(', '),
  'and before the last': (authors) =>
    authors.length < 2 ? authors.join('') : `${authors.slice(0, -1).join(', ')} and ${authors.at(-1)}`,
  'with where they work': (authors) => authors.map((name) => `${name} (Port College)`).join(', '),
  linked: (authors) => authors.map((name, i) => `<a href="/people/${i}">${name}</a>`).join(', '),
};

/** Where a row leads. */
export const LINKS: Record<string, (i: number) => string> = {
  arXiv: (i) => `https://arxiv.org/abs/26${10 + (i % 3)}.${10_000 + i}`,
  DOI: (i) => `https://doi.org/10.5555/list.${100 + i}`,
  'own PDF': (i) => `papers/paper-${i}.pdf`,
  'own page': (i) => `/paper/${i}`,
};

const VENUES = ['Journal of Harbours', 'Proceedings of the Fog Workshop', 'Coastal Letters', 'PierConf'];

/** Every combination of structure, people and links that makes sense, each with other papers. */
export function* generateLists(random: () => number, structures = STRUCTURES): Generator<GeneratedList> {
  for (const [structure, { before, row, after }] of Object.entries(structures))
    for (const [people, write] of Object.entries(PEOPLE))
      for (const [links, hrefOf] of Object.entries(LINKS)) {
        const papers = shuffle(SAMPLE_PAPERS, random).slice(0, 6 + Math.floor(random() * 9));
        const rows = papers.map(({ title, authors, abstract }, i): ListedRow => {
          const venue = VENUES[i % VENUES.length] ?? '';
          return {
            title,
            authors: authors.split(', '),
            year: 2026 + (i % 6),
            venue,
            abstract,
            href: hrefOf(i),
          };
        });
        const body = rows.map((one, i) => row(one, write(one.authors), i)).join('\n');
        yield {
          name: `${structure} · ${people} · ${links}`,
          html: `<!doctype html><html lang="en"><title>Harbour Lab</title><body>
            <nav><a href="/">Home</a> <a href="/people">People</a> <a href="/publications">Publications</a></nav>
            <main><h1>Publications</h1><p>What we have written in the last years, newest first.</p>
            ${before}${body}${after}</main><footer>© Harbour Lab</footer></body></html>`,
          rows: rows.map(({ title, authors }) => ({ title, authors })),
        };
      }
}
