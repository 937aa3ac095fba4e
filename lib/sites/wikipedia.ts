/** Wikipedia: articles cite papers as COinS, which any page may carry, so that this rule only says where to look. */
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
