/** What a page calls the list that an element is in: papers, or something else. */
import { textOf } from '../page/dom.ts';
import type { Page } from '../page/page.ts';
import { pattern } from '../text/pattern.ts';

const PAPERS = pattern('iu')`
  \b(?:papers?|publications?|preprints?|proceedings|articles|theses|dissertations|abstracts|manuscripts|
  posters|short communications|technical reports|veröffentlichungen|publikationen|beiträge|publicaciones|
  artículos|ponencias|publicações|artigos|pubblicazioni|articoli|communications|thèses|статьи|публикации)\b|
  论文|論文|논문|发表|出版物
`;
const OTHERS = pattern('iu')`
  \b(?:committees?|chairs|boards?|organi[sz]ers|staff|team|members|people|alumni|sponsors|jury|editors|
  reviewers|recipes|films?|movies|concerts?|albums?|songs|plays|novels|cast|komitee|comité|comitato)\b|委员会|委員会
`;
/** Headings looked at before an element: siblings of it and of what it is in. */
const MOST_BACK = 200;

/**
 * Whether headings before an element, or the title of the page, speak of papers; false where the nearest
 * speaks of something else, undefined where none says.
 */
export function saysPapers(element: Element, { document }: Page): boolean | undefined {
  for (const heading of headingsBefore(element)) {
    const text = textOf(heading, undefined, 200);
    if (OTHERS.test(text) && !PAPERS.test(text)) return false;
    if (PAPERS.test(text)) return true;
  }
  return PAPERS.test(document.title.slice(0, 300)) ? true : undefined;
}

/** The headings before an element, the nearest first. */
function* headingsBefore(element: Element): Generator<Element, void> {
  let back = 0;
  for (let around: Element | null = element; around; around = around.parentElement) {
    for (
      let at: Element | null = around.previousElementSibling;
      at && back < MOST_BACK;
      at = at.previousElementSibling, back++
    ) {
      const heading = /^(?:H[1-6]|CAPTION|HEADER)$/i.test(at.tagName)
        ? at
        : at.querySelector('h1, h2, h3, caption');
      if (heading) yield heading;
    }
  }
}
