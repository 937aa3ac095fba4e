/** Opens a page with a session on it, whose questions to the library are answered when the test says so. */
import { vi } from 'vitest';
import type { PageServices } from '@/entrypoints/reader.content/page/page-services.ts';
import { PageSession } from '@/entrypoints/reader.content/page/session.ts';
import type { RowState } from '@/lib/messages.ts';
import { inventedCards, searchPage } from '../../pages/huggingface-search.ts';
import { quickServices } from './test-services.ts';
import { watchRoots } from '../../components/trusted.ts';
import { until } from '../../components/until.ts';

/** Services whose `seen` is answered when the test says so. */
function slowServices(more: Partial<PageServices>) {
  const questions: { answer: (states: RowState[]) => void; fail: (error: Error) => void }[] = [];
  const services = quickServices({
    lookUp: () => new Promise((answer, fail) => questions.push({ answer, fail })),
    ...more,
  });
  return { services, questions };
}

/** A listing of Hugging Face. `text` mentions one paper, or none. */
export function openSession(
  papers: number,
  states: RowState[] = [],
  text = '',
  more: Partial<PageServices> = {},
) {
  const html = searchPage(inventedCards(papers)).replace('</main>', `${text}</main>`);
  return openPage('https://huggingface.co/papers?q=x', html, papers, states, more);
}

export async function openPage(
  address: string,
  html: string,
  papers: number,
  states: RowState[] = [],
  more: Partial<PageServices> = {},
) {
  const attach = vi.spyOn(Element.prototype, 'attachShadow');
  vi.stubGlobal('location', new URL(address));
  const page = new DOMParser().parseFromString(html, 'text/html');
  document.documentElement.replaceChildren(...page.documentElement.childNodes);
  const { services, questions } = slowServices(more);
  const session = new PageSession(window, services);
  const scanned = session.scan();
  await until(() => questions.length === 1);
  questions[0]?.answer(Array.from({ length: papers }, (_, i) => states[i] ?? {}));
  await scanned;
  const part = (name: string) =>
    watchRoots(attach).filter(({ host }) => host.getAttribute('data-offprint') === name);
  return {
    session,
    services,
    part,
    questions,
    states: () => session.reading().papers.map(({ state }) => state),
  };
}
