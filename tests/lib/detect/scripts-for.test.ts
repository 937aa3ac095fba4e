/** The scripts of a page that the browser holds back: its own site's probes, then the detector. */
import { expect, it } from 'vitest';
import { scriptsFor } from '@/lib/detect/scripts-for.ts';

const DECLARED = [
  { matches: ['*://arxiv.org/*'], js: ['content-scripts/probes/arxiv.js'] },
  { matches: ['*://dblp.org/*'], js: ['content-scripts/probes/dblp.js'] },
  { matches: ['*://arxiv.org/*', '*://dblp.org/*'], js: ['content-scripts/detector.js'] },
];

it.each([
  ['https://arxiv.org/list/cs.CL/new', ['content-scripts/probes/arxiv.js', 'content-scripts/detector.js']],
  ['https://blog.example.org/', ['/content-scripts/detector.js']],
  [undefined, ['/content-scripts/detector.js']],
])('%s', (address, scripts) => {
  expect(scriptsFor(address, DECLARED)).toEqual(scripts);
});

it('is the detector alone where the manifest declares nothing', () => {
  expect(scriptsFor('https://arxiv.org/')).toEqual(['/content-scripts/detector.js']);
});
