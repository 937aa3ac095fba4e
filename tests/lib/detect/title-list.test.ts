/** Reads lists of titles that stand alone, by what the text classifiers and the page say of them. */
import { describe, expect, it } from 'vitest';
import { detect, readPage } from '../../pages/detect.ts';
import { parse } from '../../pages/standards.ts';
import { readClassifiers } from '../../commands/text-classifiers.ts';

const classifiers = readClassifiers();
const URL_OF = new URL('https://fog.example.org/2031/list');

const TITLES = [
  'Robust Estimation of Wave Heights from Moving Sensors',
  'Neural Models for Predicting Fog in Coastal Regions',
  'Sparse Representations of Acoustic Signals in Harbours',
  'A Survey of Methods for Tracking Small Vessels',
  'Learning to Forecast Tides from Incomplete Records',
  'Bayesian Inference of Current Fields from Drifter Data',
  'Efficient Algorithms for Routing Autonomous Boats',
  'Optimal Placement of Buoys under Uncertainty',
  'On the Stability of Floating Structures in Shallow Water',
  'Graph Neural Networks for Maritime Traffic Analysis',
];
const NEWS = [
  'Minister praises fishermen after the storm',
  'Why I stopped trying to bake bread',
  'Ten things to do in Bergen this summer',
  'New lighthouse opens its doors to visitors',
  'How to choose a raincoat for children',
  'Harbour café closes after forty years',
];

const linked = (titles: readonly string[]) =>
  `<ul>${titles.map((title, i) => `<li><a class="t" href="/item/${i}">${title}</a></li>`).join('')}</ul>`;
const page = (heading: string, list: string, lang = 'en') =>
  parse(`<html lang="${lang}"><title>Fog 2031</title><main><h1>${heading}</h1>${list}</main></html>`);

function titlesOf(document: Document, options = { classifiers }) {
  return detect(document, URL_OF, options).papers.map(({ title }) => title);
}

function unsureTitles(document: Document) {
  const found = [...readPage(document, URL_OF, { classifiers })].filter((one) => one?.unsure);
  return found.map((one) => one?.paper.title);
}

describe('a list of linked titles', () => {
  it('is read where its titles are surely those of papers, each with its link', () => {
    const { papers } = detect(page('Programme', linked(TITLES)), URL_OF, { classifiers });
    expect(papers.map(({ title }) => title)).toEqual(TITLES);
    expect(papers[1]?.url).toBe('https://fog.example.org/item/1');
  });

  it('is read from fewer rows where the page speaks of papers', () => {
    expect(titlesOf(page('Accepted papers', linked(TITLES.slice(0, 5))))).toEqual(TITLES.slice(0, 5));
  });

  it('is only offered where little speaks for it', () => {
    const few = page('Programme', linked(TITLES.slice(0, 5)));
    expect(titlesOf(few)).toEqual([]);
    expect(unsureTitles(few)).toEqual(TITLES.slice(0, 5));
  });

  it('is neither read nor offered where it is news, a menu, or of a committee', () => {
    for (const document of [
      page('Articles', linked(NEWS)),
      page('Programme Committee', linked(TITLES)),
      page('Programme', `<nav>${linked(TITLES)}</nav>`),
      page('Programme', linked(Array.from({ length: 10 }, () => TITLES[0] ?? '')).replaceAll(/\d/g, '0')),
    ])
      expect([titlesOf(document), unsureTitles(document)]).toEqual([[], []]);
  });

  it('is not looked for without the classifiers', () => {
    expect(detect(page('Programme', linked(TITLES)), URL_OF).papers).toEqual([]);
  });
});

describe('titles with a PDF each and no people', () => {
  const table = (titles: readonly string[]) =>
    `<table>${titles.map((title, i) => `<tr><td>${title}</td><td><a href="${i}.pdf"><i></i></a></td></tr>`).join('')}</table>`;

  it('are read under a heading of papers', () => {
    const { papers } = detect(page('Papers', table(TITLES.slice(0, 4))), URL_OF, { classifiers });
    expect(papers.map(({ title }) => title)).toEqual(TITLES.slice(0, 4));
    expect(papers[3]?.pdfUrl).toBe('https://fog.example.org/2031/3.pdf');
  });

  it('are not read where they are minutes of meetings', () => {
    const minutes = [
      'Minutes of the meeting of 3 May',
      'Minutes of the meeting of 7 June',
      'Budget for 2031',
    ];
    expect(titlesOf(page('Documents', table(minutes)))).toEqual([]);
  });
});

describe('a list of two', () => {
  const pair = (titles: readonly string[]) =>
    titles
      .map((title, i) => `<div class="hit"><a href="https://arxiv.org/abs/2601.0000${i}">${title}</a></div>`)
      .join('');

  it('is read where both surely have titles, with links to known papers', () => {
    expect(titlesOf(page('Results', pair(TITLES.slice(0, 2))))).toEqual(TITLES.slice(0, 2));
  });

  it('is not read where they have other texts, or nothing was learned', () => {
    expect(titlesOf(page('Results', pair(NEWS.slice(0, 2))))).toEqual([]);
    expect(detect(page('Results', pair(TITLES.slice(0, 2))), URL_OF).papers).toEqual([]);
  });
});

describe('a list with people under its titles', () => {
  const people = ['Ada Vane, Bo Quill', 'Cy Reed and Di Stone', 'Ed Thorn, Ada Vane', 'Flo Umber, Gus Vale'];
  const rows = (titles: readonly string[], under: readonly string[]) =>
    titles
      .map((title, i) => `<div class="t">${title}</div><div class="p">${under[i % under.length]}</div>`)
      .join('');

  it('is read without a word of the page where its titles are surely those of papers', () => {
    expect(titlesOf(page('Programme', rows(TITLES, people)))).toEqual(TITLES);
  });

  it('has no people where what stands under its titles are keywords', () => {
    const keywords = ['Machine Learning, Computer Vision', 'Signal Processing, Ocean Engineering'];
    const document = page('Accepted papers', rows(TITLES, keywords));
    const { papers } = detect(document, URL_OF, { classifiers });
    expect(papers.map(({ title }) => title)).toEqual(TITLES);
    expect(papers.flatMap(({ authors }) => authors)).toEqual([]);
  });

  it('is read with people in Chinese characters', () => {
    const titles = ['基于图网络的海雾预测方法研究', '浮标最优布局的近似算法与分析', '近岸波浪高度的稳健估计'];
    const under = ['王伟、李娜', '张敏，刘洋', '陈静、欧阳修文'];
    const { papers } = detect(page('发表论文', rows(titles, under), 'zh'), URL_OF, { classifiers });
    expect(papers.map(({ title }) => title)).toEqual(titles);
    expect(papers[2]?.authors).toEqual(['陈静', '欧阳修文']);
  });
});
