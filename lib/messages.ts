/** Every message between the parts of the extension, with its direction. The one protocol there is. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { Paper } from './paper.ts';
import type { OperationResult } from './library/validate.ts';
import type { RowState } from './library/everyday.ts';
import type { RestoreRequest, RestoreReport } from './backup/restore.ts';
import type { UndoResult } from './library/change-log.ts';
import type { Correction } from './library/edit.ts';
import type { AnnotationEdit } from './annotations.ts';
import type { Rare } from './library/rare.ts';
import type { SaveResult } from './library/save.ts';
import type { Log } from './settings/debug.ts';
import type { Reach } from './settings/switches.ts';
import type { FeedbackEntry } from './db/rows.ts';

export type { OperationResult, RowState };

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
  /** The page is not read, as a person has turned it off this far (`lib/settings/switches.ts`). */
  off?: Reach;
}

/** What is said of a page that has not been read. */
export function nothingRead(url: string, off?: Reach): PageReading {
  return { url, changed: false, rows: 0, titles: 0, papers: [], fetching: 0, ...(off && { off }) };
}

/**
 * The protocol. What a page's content script may ask is marked "Page": to save, to look up, to add
 * a person's own words to a paper (the card on the page has fields for them), and to undo what its own tab did. Anything else is refused unless it comes from one of the extension's own pages.
 */
interface Protocol {
  /** Page → worker: there may be papers on this page; put the reader into it. */
  readerWanted(): void;
  /** Page → worker: these papers are on the page (`total` of them so far); what of them do I have? One message per scan. */
  papersSeen(data: { papers: Paper[]; total: number }): RowState[];
  /** Page or popup → worker. `wanting`: an abstract that is missing will follow (true), or this is what the
   * paper's own page said (false): records that are there are completed, no new ones are made. */
  savePapers(data: {
    papers: Paper[];
    url: string;
    wanting?: boolean;
  }): OperationResult & { papers: SaveResult[] };
  /** Page or popup → worker: tags, note, status, star of these papers. */
  annotatePapers(data: { ids: number[]; edit: AnnotationEdit }): OperationResult;
  /** Page or popup → worker: all tags there are, the commonest first. */
  tagsKnown(): string[];
  /** Page or popup → worker: takes one change back. A page may take back what was done in its own tab. */
  undoChange(data: { change: number }): UndoResult;
  /** Page or popup → worker: to the bin. A page may remove what was saved in its own tab. */
  removePapers(data: { ids: number[] }): OperationResult;
  /** Page or popup → worker: back from the bin, a page what was removed in its own tab; answers with the ids that came back. */
  restorePapers(data: { ids: number[] }): OperationResult & { ids: number[] };
  /** Popup → worker: gone for good, out of the bin; all of it where no ids are named. */
  emptyBin(data: { ids?: number[] }): void;
  /** Popup → worker: what is known of a paper, corrected by hand; no page overwrites it. */
  editPaper(data: { id: number; edit: Correction }): OperationResult;
  /** Popup → worker: another name for a tag, on all papers; one that is in use already takes the papers of both. Nothing: the tag is dropped. */
  renameTag(data: { from: string; to?: string }): OperationResult;
  /** Popup → worker: these records are one paper; answers with the number it has now. */
  joinPapers(data: { ids: number[] }): OperationResult & { id?: number };
  /** Popup → worker: these records are different papers, do not offer them again. */
  keepPapersApart(data: { ids: number[] }): OperationResult;
  /** Popup → worker: the sources of the first of these records are different papers. */
  partPaper(data: { ids: number[] }): OperationResult & { ids: number[] };
  /** Page or popup → worker: less of a word, not this paper, more like this; answers with the entry's number. */
  addFeedback(data: { said: FeedbackEntry }): OperationResult & { id: number };
  /** Popup or settings → worker: takes an entry back. */
  removeFeedback(data: { id: number }): void;
  /** Settings → worker: restores the backup whose lines the page has put into the table `staged`. */
  restoreBackup(data: RestoreRequest): RestoreReport;
  /** Settings → worker: makes an automatic backup if one is due. `retry`: though the last attempt has just failed. */
  backupIfDue(data: { retry: boolean }): void;
  /** Worker → offscreen page: papers that the letters in the address bar find, the best first. */
  suggestPapers(data: { text: string }): { url: string; title: string }[];
  /** Worker → offscreen page: writes a backup; answers with its address, which holds until it is dropped. */
  makeBackup(data: { now: number }): string;
  /** Worker → offscreen page: the backups it has made are written, or given up. */
  dropBackups(): void;
  /** Worker → offscreen page: writes a backup into the chosen folder, and leaves so many there. */
  backUpIntoFolder(data: { now: number; keep: number }): void;
  /** Worker → offscreen page: what is due of the index's upkeep. */
  keepIndex(): void;
  /** Worker → offscreen page: something that is rarely asked of the library (`lib/library/rare.ts`), in its sender's name. */
  askRarely(data: { operation: keyof Rare; args: unknown[] }): unknown;
  /** Popup → page: what have you read? Nobody answers where no reader is. `fresh`: once the library has been asked again,
   * since it has just changed. */
  readPage(data: { fresh: boolean }): PageReading;
  /** Popup → page: save these rows (all new ones when left out) where they stand, abstracts included. */
  clip(data: { papers?: string[] }): void;
}

const messaging = defineExtensionMessaging<Protocol>();

let log: Log = () => undefined;

/** From now on `told` is told of each message that is sent or answered here, with the time it took. */
export function logMessages(told: Log): void {
  log = told;
}

/** Answers the messages of a type until the returned function is called. */
export const onMessage: typeof messaging.onMessage = (type, onReceived) => {
  type Answer = ReturnType<typeof onReceived>;
  return messaging.onMessage(
    type,
    (message) => timed('message answered', type, async () => onReceived(message)) as Answer,
  );
};

/**
 * Sends, and once more if nobody answered: a worker that was just being stopped is started by the second try.
 * Handlers are idempotent, so a message that did arrive the first time does no harm the second.
 */
export const sendMessage: typeof messaging.sendMessage = (
  ...args: Parameters<typeof messaging.sendMessage>
) => timed('message sent', args[0], () => sendTwice(...args));

const sendTwice: typeof messaging.sendMessage = async (...args: Parameters<typeof messaging.sendMessage>) => {
  try {
    return await messaging.sendMessage(...args);
  } catch (error) {
    if (!/receiving end|port closed|message channel|no response|out of scope/i.test(String(error)))
      throw error;
    return await messaging.sendMessage(...args);
  }
};

async function timed<T>(event: string, type: string, act: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const ms = () => Math.round(performance.now() - start);
  try {
    const result = await act();
    log(event, { type, ms: ms() });
    return result;
  } catch (error) {
    log(event, { type, ms: ms(), error: String(error) });
    throw error;
  }
}
