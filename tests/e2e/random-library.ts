/** Random libraries around one page: some of its papers, some that are related to them, with annotations. */
import type { Page } from 'playwright-core';
import { createRandom, shuffle } from '../random.ts';
import { type Card, inventedCards } from '../pages/huggingface-search.ts';
import { annotate, fillLibrary, forget } from './fill.ts';
import { savedPapers } from './library.ts';

/** The papers that the page lists and mentions, and those that only libraries hold. */
const cards = inventedCards(40);
export const LISTED: Card[] = cards.slice(0, 8);
export const MENTIONED: Card[] = cards.slice(8, 12);
const ELSEWHERE: Card[] = cards.slice(12);

const STATUSES = ['unread', 'reading', 'read'] as const;
const TAGS = ['robotics', 'to cite', 'thesis'];
const NOTE = 'Compare with our second table';

export interface Library {
  papers: Card[];
  /** Of each paper, by its place. */
  annotations: { status: (typeof STATUSES)[number]; starred: boolean; tags: string[]; note: string }[];
}

/** The library of a seed. */
export function randomLibrary(seed: number): Library {
  const random = createRandom(seed);
  const some = (of: Card[], most: number) => shuffle(of, random).slice(0, Math.floor(random() * (most + 1)));
  const papers = [...some(LISTED, 6), ...some(MENTIONED, 4), ...some(ELSEWHERE, 12)];
  const annotations = papers.map(() => ({
    status: STATUSES[Math.floor(random() * STATUSES.length)] ?? 'unread',
    starred: random() < 0.5,
    tags: TAGS.filter(() => random() < 0.4),
    note: random() < 0.5 ? NOTE : '',
  }));
  return { papers, annotations };
}

/** Words that could tell of some library: titles, reasons, annotations, and what card and bar say. */
export const TELLING_WORDS = [
  ...ELSEWHERE.slice(0, 4).map(({ title }) => title),
  ...TAGS,
  NOTE,
  'dictionary learning · ',
  'graph neural networks',
  'In your library',
  'Not in your library',
  'Related',
  'Save to Offprint',
  'Add a tag',
  'To read',
  '★',
  ...Array.from({ length: 9 }, (_, n) => [`${n} saved`, `${n} related`]).flat(),
];

/** Makes the library hold these papers and no others. @param extensionPage any page of the extension. */
export async function setLibrary(extensionPage: Page, { papers, annotations }: Library): Promise<void> {
  await forget(
    extensionPage,
    (await savedPapers(extensionPage)).map(({ id }) => id),
  );
  if (papers.length === 0) return;
  await fillLibrary(
    extensionPage,
    papers.map(({ id, ...card }) => ({ ...card, ids: [`arxiv:${id}`] })),
  );
  const ids = new Map((await savedPapers(extensionPage)).map(({ id, title }) => [title, id]));
  for (const [i, { title }] of papers.entries()) {
    const id = ids.get(title);
    const given = annotations[i];
    if (id === undefined || !given) continue;
    const { tags: addTags, ...edit } = given;
    await annotate(extensionPage, [id], { ...edit, addTags });
  }
}
