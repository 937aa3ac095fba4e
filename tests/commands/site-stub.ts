/** Generates a first version of a site rule, with guessed selectors, and a page that matches it. */

/** The source of a rule for a listing, not yet formatted. The selectors are guesses. */
export function ruleStub(id: string, url: URL): string {
  const host = url.hostname.replace(/^www\./, '');
  // Without fragment and password, as the address is published.
  const example = url.origin + url.pathname + url.search;
  return `/** ${host}: a listing of papers. */
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: ${JSON.stringify(id)},
  name: ${JSON.stringify(host)},
  matches: [${JSON.stringify(matchPattern(url))}],
  examples: [${JSON.stringify(example)}],
  listings: [
    {
      // Guesses: put the page's own selectors here, and leave out the fields that its rows do not show.
      row: 'li.paper',
      title: '.title a',
      pdf: 'a.pdf',
      authors: '.authors',
      abstract: '.abstract',
      year: '.date',
    },
  ],
});
`;
}

/**
 * A pattern for the first folder of the path or, for a page at the top of the site, that page with any query.
 */
export function matchPattern({ hostname, pathname }: URL): string {
  const [, first = '', ...deeper] = pathname.split('/');
  return `*://${hostname}/${first}${deeper.length > 0 ? '/' : ''}*`;
}

/** A page of three invented papers; as on real pages, not every row has every field. */
export function pageStub(id: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${id}</title>
</head>
<body>
<ul>
<li class="paper"><div class="title"><a href="/papers/1">On the Folding of Umbrellas</a></div> <a class="pdf" href="/papers/1.pdf">PDF</a>
<div class="authors">Ada Shore, Ben Gravel and Cleo Weir</div> <span class="date">3 May 2025</span>
<div class="abstract">Umbrellas fold. We measure which way, in wind and in doorways, and find no preference.</div></li>
<li class="paper"><div class="title"><a href="/papers/2">Stairs as a Model of Ladders</a></div>
<div class="authors">Dan Lemma</div> <span class="date">28 April 2025</span>
<div class="abstract">A ladder is approximated by stairs of vanishing depth. The approximation holds until somebody climbs it.</div></li>
<li class="paper"><div class="title"><a href="/papers/3">Kettles Considered &lt;Slowly&gt;</a></div> <a class="pdf" href="/papers/3.pdf">PDF</a>
<div class="authors">Ivy Vertex and Jon Corollary</div> <span class="date">December 2024</span></li>
</ul>
</body>
</html>
`;
}
