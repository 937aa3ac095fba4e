/** Every message between the parts of the extension, with its direction. The one protocol there is. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Paper } from './paper.ts';
import type { Said } from './library/feedback.ts';
import type { Saved } from './library/save.ts';
import type { Because } from './related/relations.ts';

/** What the library knows of one row of a page. */
export interface RowState {
  /** Its id in the library, when it is saved. */
  saved?: number;
  /** Saved, but its abstract has still to be read from its own page. */
  wanting?: boolean;
  /** Why it belongs with what is saved, when it does. */
  related?: Because;
}

/** What a page's content script has read. */
export interface PageReading {
  url: string;
  /** The site whose rule is for it, as people call it. */
  site?: string;
  /** The rule's rows are there and their titles are not: the site has changed. */
  changed: boolean;
  /** How many rows the rule found, and how many of them had a title. */
  rows: number;
  titles: number;
  papers: { paper: Paper; state: RowState }[];
  /** On one paper's page, ids of the papers that it links to: its references, as far as they are links. */
  links?: string[];
  /** Papers whose abstracts are still being fetched. */
  fetching: number;
}

interface Protocol {
  /** Scout → worker: there are papers on this page; put the reader in. */
  papersThere(): void;
  /** Page → worker: these papers are on the page (`total` of them so far); what of them do I have? One message per scan. */
  papersSeen(data: { papers: Paper[]; total: number }): RowState[];
  /** Page or popup → worker. `wanting`: an abstract that is missing will follow (true), or this is what the
   * paper's own page said (false): records that are there are completed, no new ones are made. */
  savePapers(data: { papers: Paper[]; url: string; wanting?: boolean }): Saved[];
  /** Page or popup → worker: to the bin. */
  removePapers(data: { ids: number[] }): void;
  /** Page or popup → worker: back from the bin; answers with the ids that came back. */
  restorePapers(data: { ids: number[] }): number[];
  /** Popup → worker: these records are one paper; answers with the number it has now. */
  joinPapers(data: { ids: number[] }): number | undefined;
  /** Popup → worker: these records are different papers, do not offer them again. */
  keepPapersApart(data: { ids: number[] }): void;
  /** Popup → worker: the sources of the first of these records are different papers. */
  partPaper(data: { ids: number[] }): number[];
  /** Popup → worker: less of a word, not this paper, more like this; answers with the entry's number. */
  addFeedback(data: { said: Said }): number;
  /** Popup or settings → worker: takes an entry back. */
  removeFeedback(data: { id: number }): void;
  /** Popup → page: what have you read? `fresh`: once the library has been asked again, since it has just changed. */
  readPage(data: { fresh: boolean }): PageReading;
  /** Popup → page: save these rows (all new ones when left out) where they stand, abstracts included. */
  clip(data: { papers?: string[] }): void;
}

const messaging = defineExtensionMessaging<Protocol>();

export const onMessage = messaging.onMessage;

/**
 * Sends, and once more if nobody answered: a worker that was just being stopped is started by the second try.
 * Handlers are idempotent, so a message that did arrive the first time does no harm the second.
 */
export const sendMessage: typeof messaging.sendMessage = async (
  ...args: Parameters<typeof messaging.sendMessage>
) => {
  try {
    return await messaging.sendMessage(...args);
  } catch (error) {
    if (!/receiving end|port closed|message channel|no response|out of scope/i.test(String(error)))
      throw error;
    return await messaging.sendMessage(...args);
  }
};
