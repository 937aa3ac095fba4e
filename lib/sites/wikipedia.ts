/**
 * Wikipedia: articles, whose citations are COinS. The rule has only addresses, since COinS is read on any
 * page.
 */
import { defineSite } from './shared/site.ts';

export default defineSite({
  id: 'wikipedia',
  name: 'Wikipedia',
  matches: ['*://*.wikipedia.org/wiki/*'],
  examples: [
    'https://en.wikipedia.org/wiki/T-distributed_stochastic_neighbor_embedding',
    'https://de.wikipedia.org/wiki/Maschinelles_Lernen',
  ],
});
