/**
 * The conference sites of ICLR, ICML, NeurIPS and others that use the same software: lists of posters with
 * their abstracts, the old schedules, a poster's page. Based on scrapers' selectors; not yet tested on a real
 * page.
 */
import { textOf } from '../page/dom.ts';
import { splitNames } from '../names.ts';
import type { Page } from '../page/page.ts';
import { defineSite } from './shared/site.ts';

/** Event types that are papers. Workshops, talks and socials are in the same lists. */
const PAPER_LINK = ['poster', 'oral', 'spotlight', 'paper']
  .map((kind) => `a[href*="/virtual/"][href*="/${kind}/"]`)
  .join(', ');

export default defineSite({
  id: 'ml-conferences',
  name: 'ICLR, ICML, NeurIPS',
  matches: [
    '*://iclr.cc/virtual/*',
    '*://icml.cc/virtual/*',
    '*://neurips.cc/virtual/*',
    '*://nips.cc/virtual/*',
    '*://mlsys.org/virtual/*',
    '*://virtual.aistats.org/virtual/*',
    '*://cvpr.thecvf.com/virtual/*',
    '*://iccv.thecvf.com/virtual/*',
    '*://eccv.ecva.net/virtual/*',
    '*://iclr.cc/Conferences/*',
    '*://icml.cc/Conferences/*',
    '*://neurips.cc/Conferences/*',
    '*://nips.cc/Conferences/*',
  ],
  addresses: ['ml-conferences', 'neurips'],
  examples: [
    'https://iclr.cc/virtual/2024/papers.html',
    'https://icml.cc/virtual/2024/events/oral',
    'https://neurips.cc/virtual/2023/loc/new-orleans/papers.html',
    'https://neurips.cc/virtual/2023/poster/70001',
    'https://iclr.cc/Conferences/2019/Schedule?type=Poster',
  ],
  listings: [
    {
      row: `.displaycards:has(${PAPER_LINK}), .event-card:has(${PAPER_LINK})`,
      title: '.small-title, .event-title',
      link: PAPER_LINK,
      authors: namesIn('.author-str, .event-speakers'),
      abstract: '.abstract-display, .abstract-text, details > div',
      year: yearOfAddress,
    },
    {
      // The list that a script later replaces with cards.
      row: `li:has(> :is(${PAPER_LINK}))`,
      title: 'a',
      year: yearOfAddress,
    },
    {
      row: '.maincard.poster, .maincard.oral, .maincard.spotlight',
      title: '.maincardBody',
      // Cards have no link to the paper's page; its address is made from the number of the card.
      link: (card, { url }) => {
        const number = /^maincard_(\d+)$/.exec(card.id)?.[1];
        return number && `${url.pathname}?showEvent=${number}`;
      },
      authors: namesIn('.maincardFooter'),
      ids: 'a[href*="openreview.net/forum"]',
      year: yearOfAddress,
    },
  ],
  paper: {
    within: 'body:has(.main-title, h1.event-title)',
    title: (body, { url }) =>
      /\/(?:poster|oral|spotlight|paper)\/\d+$/.test(url.pathname)
        ? (body.querySelector('.main-title, h1.event-title') ?? undefined)
        : undefined,
    authors: namesIn('.main-title + .card-subtitle, .event-organizers'),
    abstract: '#abstractExample, .abstract-text-inner, .abstract-text',
    year: yearOfAddress,
    ids: 'a[href*="openreview.net/forum"]',
  },
  complete: 'paper',
});

/** Splits a line of names separated by dots. */
function namesIn(selector: string): (row: Element) => string[] {
  return (row) => {
    const line = row.querySelector(selector);
    return line ? splitNames(textOf(line).replaceAll('⋅', '·')) : [];
  };
}

function yearOfAddress(_: Element, { url }: Page): string | undefined {
  return /^\/(?:virtual|Conferences)\/(\d{4})/.exec(url.pathname)?.[1];
}
