/** Makes a listing of invented papers in the markup of Hugging Face Papers. */
import { SAMPLE_PAPERS } from './sample-papers.ts';

export interface Card {
  id: string;
  title: string;
  abstract?: string;
}

const TOPICS = [
  ['sparse autoencoders', 'dictionary learning', 'language model features', 'activation patching'],
  ['graph neural networks', 'molecular property prediction', 'message passing', 'over-smoothing'],
  ['diffusion models', 'image inpainting', 'classifier guidance', 'score matching'],
  ['federated learning', 'differential privacy', 'secure aggregation', 'client drift'],
  ['counterfactual explanations', 'algorithmic recourse', 'tabular classifiers', 'causal constraints'],
  ['speech recognition', 'self-supervised pretraining', 'low-resource languages', 'phoneme discovery'],
] as const;
const VERBS = [
  'Understanding',
  'Scaling',
  'Rethinking',
  'Probing',
  'Stabilising',
  'Compressing',
  'Benchmarking',
  'Steering',
];

/** Returns `n` invented papers on six topics, the same on every call. */
export function inventedCards(n: number): Card[] {
  return Array.from({ length: n }, (_, i) => {
    const topic = TOPICS[i % TOPICS.length] ?? TOPICS[0];
    const verb = VERBS[Math.floor(i / TOPICS.length) % VERBS.length] ?? '';
    const aspect = topic[1 + (Math.floor(i / (TOPICS.length * VERBS.length)) % 3)] ?? topic[1];
    const title = `${verb} ${topic[0]} through ${aspect} (part ${i + 1})`;
    const abstract =
      `We study ${topic[0]} and ask what ${aspect} adds to them. Across ${20 + (i % 7)} tasks we find that ${topic[2]} ` +
      `explains most of the effect, while ${topic[3]} matters less than is commonly assumed. Code and data follow.`;
    return { id: `2601.${String(10_000 + i)}`, title: capital(title), abstract };
  });
}

/** The papers written for the sample, as cards. */
export function sampleCards(): Card[] {
  return SAMPLE_PAPERS.map(({ title, abstract }, i) => ({
    id: `2601.${String(20_000 + i)}`,
    title,
    abstract,
  }));
}

/** The page that contains the cards. */
export function searchPage(cards: Card[]): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Papers</title><style>
    body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: #111827; background: #fff }
    main { max-width: 1100px; margin: 0 auto; padding: 24px 32px }
    section { display: grid; grid-template-columns: 1fr 1fr; gap: 24px }
    article { border: 1px solid #e5e7eb; border-radius: 12px; overflow: hidden; padding: 20px 20px 20px 44px }
    h3 { margin: 0 0 4px; font-size: 18px; line-height: 24px }
    a { color: inherit; text-decoration: none }
    article p { margin: 0; font-size: 14px; color: #6b7280; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; overflow: hidden }
    @media (prefers-color-scheme: dark) { body { background: #0b0f19; color: #e5e7eb } article { border-color: #1f2937 } }
  </style></head><body><main><h1>Daily Papers</h1><section>${cards.map(cardMarkup).join('')}</section></main></body></html>`;
}

function cardMarkup({ id, title, abstract }: Card): string {
  const link = `/papers/${id}`;
  return `<article id="card-${id}"><a href="/login?next=${encodeURIComponent(link)}"></a><h3><a href="${link}">${escapeText(title)}</a></h3>${
    abstract === undefined ? '' : `<a href="${link}"><p>${escapeText(abstract)}</p></a>`
  }</article>`;
}

/** Escapes text for HTML. */
export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
