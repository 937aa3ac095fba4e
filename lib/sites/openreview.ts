/**
 * OpenReview: a venue's submissions (old and new interface), search, people's papers, and one paper's forum.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import type { Page } from '../page/page.ts';
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'openreview',
  name: 'OpenReview',
  matches: [
    '*://openreview.net/group*',
    '*://openreview.net/forum*',
    '*://openreview.net/search*',
    '*://openreview.net/submissions*',
    '*://openreview.net/profile*',
    '*://openreview.net/venue*',
  ],
  addresses: ['openreview'],
  examples: [
    'https://openreview.net/group?id=ICLR.cc/2024/Conference',
    'https://openreview.net/group?id=ICLR.cc/2018/Conference',
    'https://openreview.net/search?term=attention&content=all',
    'https://openreview.net/submissions?venue=ICLR.cc/2024/Conference',
    'https://openreview.net/forum?id=B1xsqj09Fm',
    'https://openreview.net/profile?id=~Yoshua_Bengio1',
  ],
  listings: [
    {
      // All lists have the same markup, in the current interface (div) and the first one (li with data-id).
      row: '.note',
      title: 'h4 a[href*="forum?id="], h3 a[href*="forum?id="], .note-content-title a[href*="forum?id="]',
      authors: (row) => authorsOf(row.querySelector('.note-authors, .signatures')),
      pdf: 'a.pdf-link, a[href*="/pdf?id="]',
      abstract: abstractOf,
      year: '.date, .note-meta-info > li, .note-meta-info > span',
      // In a forum, notes are the paper and its replies.
      skip: (_, { url }) => url.pathname === '/forum',
    },
  ],
  paper: {
    within: '.forum-container, .forum-note, #note_0, .note_with_children',
    title: '.citation_title, .forum-title h2, .note_content_title, .note-content-title h3',
    link: (_, page) => forumAddress(page),
    pdf: 'a.citation_pdf_url, a.note_content_pdf, .forum-title a[href*="pdf?id="]',
    authors: (forum) =>
      authorsOf(forum.querySelector('.forum-authors, .note-authors, .meta_row .signatures')),
    abstract: abstractOf,
    year: '.forum-meta .date, .forum-meta, .date',
    venue: (forum) => venueOf(forum.querySelector('.forum-meta .item:nth-of-type(2)')),
    strip: '.note_content_pdf, .forum-content-link',
  },
  complete: 'paper',
});

/** Excludes anonymous groups of submissions under review ("Conference Submission1000 Authors"). */
function authorsOf(line: Element | null): string[] | undefined {
  if (!line) return undefined;
  const links = [...line.querySelectorAll('a')].map((a) => textOf(a)).filter(Boolean);
  const names = links.length > 0 ? links : splitNames(textOf(line));
  return names.filter((name) => !/^anonymous$|\bsubmission\s?\d+ authors$/i.test(name));
}

/** Reads a field by its label. Labels are the venue's field names, always in English. */
function abstractOf(note: Element): Element | undefined {
  const label = [...note.querySelectorAll('.note-content-field, .note_content_field')].find((e) =>
    /^\s*abstract\W*$/i.test(e.textContent),
  );
  return (
    label?.parentElement?.querySelector('.note-content-value, .note_content_value') ??
    label?.nextElementSibling ??
    undefined
  );
}

/** "Accepted by TMLR" · "ICLR 2024 poster" · "Submitted to ICLR 2024", which is not a venue yet. */
function venueOf(item: Element | null): string | undefined {
  const venue = item ? textOf(item) : '';
  return /^submitted\b/i.test(venue) ? undefined : venue.replace(/^accepted (?:by|at|to)\s+/i, '');
}

/** The address of the forum without the note (`noteId`, fragment) that it was opened at. */
function forumAddress({ url }: Page): string | undefined {
  const id = url.searchParams.get('id');
  return id && url.pathname === '/forum' ? `https://openreview.net/forum?id=${id}` : undefined;
}
