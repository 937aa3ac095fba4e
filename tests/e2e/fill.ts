/** A library of many papers, saved the way the popup saves them. */
import type { Page } from 'playwright-core';
import type { AnnotationEdit } from '@/lib/annotations.ts';

export interface MadePaper {
  title: string;
  authors?: string[];
  abstract?: string;
  year?: number;
  venue?: string;
  url?: string;
  ids?: string[];
}

const BATCH = 1_000;
const SEEN_AT = 'https://papers.example/list';

/** Saves papers by messages to the worker. @param extensionPage any page of the extension. */
export async function fillLibrary(extensionPage: Page, papers: readonly MadePaper[]): Promise<void> {
  for (let from = 0; from < papers.length; from += BATCH)
    await send(extensionPage, 'savePapers', { papers: papers.slice(from, from + BATCH), url: SEEN_AT });
}

/** Tags, note, status, star. */
export async function annotate(extensionPage: Page, ids: number[], edit: AnnotationEdit): Promise<void> {
  await send(extensionPage, 'annotatePapers', { ids, edit });
}

/** Removes papers for good. */
export async function forget(extensionPage: Page, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await send(extensionPage, 'removePapers', { ids });
  await send(extensionPage, 'emptyBin', { ids });
}

async function send(extensionPage: Page, type: string, data: unknown): Promise<void> {
  await extensionPage.evaluate(
    async ([type, data]) => {
      const { runtime } = Reflect.get(globalThis, 'chrome');
      const message = { id: Date.now() % 10_000, type, data, timestamp: Date.now() };
      const answer = await runtime.sendMessage(message);
      if (answer?.err) throw new Error(JSON.stringify(answer.err));
    },
    [type, data] as const,
  );
}

const NOUNS = [
  'Attention',
  'Diffusion',
  'Retrieval',
  'Alignment',
  'Pruning',
  'Calibration',
  'Planning',
  'Robustness',
];
const OF = [
  'Sparse Models',
  'Protein Folding',
  'Graph Networks',
  'Spoken Dialogue',
  'Weather Maps',
  'Robot Hands',
];

/** `n` papers that do not exist, always the same ones. */
export function madePapers(n: number): MadePaper[] {
  return Array.from({ length: n }, (_, i) => {
    const noun = NOUNS[i % NOUNS.length] ?? '';
    const of = OF[Math.floor(i / NOUNS.length) % OF.length] ?? '';
    return {
      title: `${noun} for ${of}, Study ${i + 1}`,
      authors: ['Ada Example', 'Ben Sample', 'Cleo Case', 'Dan Datum', 'Eve Etude'].slice(0, 1 + (i % 5)),
      abstract: `We look at ${noun.toLowerCase()} for ${of.toLowerCase()}. In study ${i + 1} it helps more than was thought.`,
      year: 2015 + (i % 12),
      venue: i % 3 === 0 ? 'Journal of Examples' : 'Sample Conference',
      url: `https://papers.example/${i + 1}`,
    };
  });
}

/** Titles that are hard to set. */
export const HARD_PAPERS: MadePaper[] = [
  {
    title: `A Very Long Title ${'That Goes On and On About Many Things '.repeat(8)}`.slice(0, 300),
    authors: ['Ada Example'],
    url: 'https://papers.example/long',
  },
  {
    title: 'دراسة في تعلم الآلة العميق للغة العربية وتطبيقاتها',
    authors: ['ليلى مثال', 'عمر عينة'],
    year: 2025,
    url: 'https://papers.example/rtl',
  },
  {
    title: '深層学習による自然言語処理の解釈可能性に関する研究',
    authors: ['山田 太郎'],
    year: 2024,
    url: 'https://papers.example/cjk',
  },
  {
    title: 'On $\\mathbb{R}^n$ and $\\alpha$-stable $L^2$ Bounds for $\\mathcal{O}(n\\log n)$ Sorting',
    authors: ['Schr\\"odinger Example'],
    url: 'https://papers.example/tex',
  },
];
