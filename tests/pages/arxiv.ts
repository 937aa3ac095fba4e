/** Makes test pages of arXiv: a daily list without abstracts, and the page of a paper. */
import { type Card, escapeText } from './huggingface-search.ts';

/** A list in arXiv's markup: links in a `dt`, fields in the `dd` after it, no abstracts. */
export function arxivList(papers: Card[]): string {
  const rows = papers.map(
    (
      { id, title },
      i,
    ) => `<dt><a name='item${i + 1}'>[${i + 1}]</a> <a href ="/abs/${id}" title="Abstract">arXiv:${id}</a>
      [<a href="/pdf/${id}" title="Download PDF">pdf</a>]</dt>
      <dd><div class='meta'><div class='list-title mathjax'><span class='descriptor'>Title:</span> ${escapeText(title)}</div>
      <div class='list-authors'><a href="/a/one">Ada Example</a>, <a href="/a/two">Ben Sample</a></div></div></dd>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>New papers</title><style>
    body { margin: 0; font: 15px/1.4 "Lucida Grande", sans-serif } main { padding: 16px 28px } dd { margin: 4px 0 16px 40px }
    .list-title { font-weight: bold; font-size: 16px } .descriptor { display: none }
  </style></head><body><main><h1>Computation and Language</h1><dl id='articles'>${rows.join('')}</dl></main></body></html>`;
}

/** The page of a paper, with its meta tags. */
export function arxivPaper({ id, title, abstract = '' }: Card): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeText(title)}</title>
    <meta name="citation_title" content="${escapeText(title)}"><meta name="citation_author" content="Example, Ada">
    <meta name="citation_author" content="Sample, Ben"><meta name="citation_arxiv_id" content="${id}"></head>
    <body><div id="abs"><h1 class="title mathjax"><span class="descriptor">Title:</span>${escapeText(title)}</h1>
    <div class="authors"><span class="descriptor">Authors:</span><a href="/a/one">Ada Example</a>, <a href="/a/two">Ben Sample</a></div>
    <blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>${escapeText(abstract)}</blockquote></div></body></html>`;
}
