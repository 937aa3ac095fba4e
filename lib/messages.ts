/** The message protocol: every message between the parts of the extension, by who answers it. */
import { defineExtensionMessaging } from '@webext-core/messaging';
import type { AnnotationEdit, Annotations } from './annotations.ts';
import type { RestoreReport, RestoreRequest } from './backup/restore.ts';
import type { FeedbackEntry } from './db/rows.ts';
import type { UndoResult } from './library/change-log.ts';
import type { Correction } from './library/edit.ts';
import type { AbstractStatus, SaveResult } from './library/save.ts';
import type { Paper } from './paper.ts';
import type { OperationResult, RowState } from './service/library-service.ts';
import type { Log } from './settings/debug.ts';
import type { SwitchEdit } from './settings/edit-switches.ts';
import type { Reach } from './settings/switches.ts';

export type { OperationResult, RowState };

/** What the content script has read on its page. */
export interface PageReading {
  url: string;
  /** The name of the site whose rule matches the page. */
  site?: string;
  /** The rule found rows but no titles: the site has changed. */
  changed: boolean;
  /** How many rows the rule found, and how many of them had a title. */
  rows: number;
  titles: number;
  papers: { paper: Paper; state: RowState }[];
  /** The library has not answered yet what it has of some of them. */
  unanswered?: true;
  /** On a paper's own page, ids of the papers it links to. */
  links?: string[];
  /** Papers whose abstracts are still being fetched. */
  fetching: number;
  /** Saved papers without an abstract, which the user may have fetched. */
  missing?: number;
  /** Papers of a list that is only likely to be one of papers; the user is asked. */
  unsure?: number;
  /** Papers whose marks the page has removed or hidden, though it shows their titles. */
  prevented?: number;
  /** How far the marks are switched off (`lib/settings/switches.ts`); such a page is not read. */
  off?: Reach;
}

/** A backup file that can be downloaded. */
export interface BackupFile {
  /** Its blob address, valid until `releaseBackupFiles`. */
  address: string;
  /** The titles of papers that could not be restored from it. */
  unreadable: string[];
}

/** The reading of a page that was not read. */
export function nothingRead(url: string, off?: Reach): PageReading {
  return { url, changed: false, rows: 0, titles: 0, papers: [], fetching: 0, ...(off && { off }) };
}

/**
 * Content script → worker, extension page → worker. The worker identifies the sender itself and refuses what
 * a content script may not ask for (`lib/service/authorise.ts`).
 */
interface WorkerMessages {
  /** From the detector: there may be papers on the sender's page. Injects the reader into it. */
  readerWanted(): void;
  /** The file of the text classifiers, in base 64; read when a page is read without a rule. */
  readTextClassifiers(): string;
  /**
   * What does the library know of these papers? `total` is the number of papers on the page, for the toolbar
   * badge.
   */
  lookUpPapers(data: { papers: Paper[]; total: number }): RowState[];
  savePapers(data: {
    papers: Paper[];
    /** Of the page they were read from. */
    url: string;
    abstracts?: AbstractStatus;
    /** A name of the sender's choice: sent again under it, the message saves nothing more. */
    request?: string;
  }): OperationResult & { papers: SaveResult[] };
  /** Saves papers of a file, each with its `tags`, `note`, `status` and `starred`. */
  importPapers(data: { papers: (Paper & Annotations)[]; url: string }): OperationResult & {
    papers: SaveResult[];
  };
  /** `url` is of the paper's own page, from which `paper` was read. */
  completePaper(data: { id: number; paper: Paper; url: string }): SaveResult;
  annotatePapers(data: { ids: number[]; edit: AnnotationEdit }): OperationResult;
  /** All tags in use, most frequent first. */
  listTags(): string[];
  undoChange(data: { change: number }): UndoResult;
  /** Moves papers to the bin. */
  removePapers(data: { ids: number[] }): OperationResult;
  /** Takes papers out of the bin. Answers with the ids they have now. */
  restorePapers(data: { ids: number[] }): OperationResult & { ids: number[] };
  /** Deletes papers in the bin for good; all of them where no ids are given. */
  emptyBin(data: { ids?: number[] }): void;
  correctPaper(data: { id: number; correction: Correction }): OperationResult;
  /** Renames a tag on all papers; removes it where `to` is missing. */
  renameTag(data: { from: string; to?: string }): OperationResult;
  /** Makes one record of several. Answers with its id. */
  joinPapers(data: { ids: number[] }): OperationResult & { id?: number };
  /** Makes a record of each source of a paper. Answers with their ids. */
  splitPaper(data: { id: number }): OperationResult & { ids: number[] };
  /** Notes that records are different papers, so that they are not offered as duplicates again. */
  markDistinct(data: { ids: number[] }): OperationResult;
  /** Opens the library at a paper, beside the sender's tab, which has to be in front. */
  openPaper(data: { id: number }): void;
  /** Answers with the id of the entry. */
  addFeedback(data: { entry: FeedbackEntry }): OperationResult & { id: number };
  removeFeedback(data: { id: number }): void;
  /** Restores the backup that the settings page has staged. */
  restoreBackup(data: RestoreRequest): RestoreReport;
  /** Changes the on/off switches. A page may change only what is about itself. */
  editSwitches(data: { edit: SwitchEdit }): void;
  /** Lets a library that the browser has lost be written to again, as an empty one. */
  acceptEmptiedLibrary(): void;
  /** Makes an automatic backup if one is due. `retry`: also right after a failed attempt. */
  backUpIfDue(data: { retry: boolean }): void;
}

/** Extension page → reader. */
interface PageMessages {
  /**
   * What has been read on the page? There is no answer where the reader was not injected. `fresh`: looks the
   * papers up again first, as the library has just changed.
   */
  readPage(data: { fresh: boolean }): PageReading;
  /** Saves the rows with these ids, all new ones where none are given, and fetches their abstracts. */
  clip(data: { papers?: string[] }): void;
  /** Reads the abstracts that saved papers of the page lack from the papers' own pages. */
  fetchAbstracts(): void;
}

/**
 * Worker → offscreen page, in Chromium only. See `entrypoints/shared/long-tasks.ts`. Times are in ms since
 * 1970 UTC.
 */
interface OffscreenMessages {
  /** Writes the library to a file and reads it back. */
  makeBackupFile(data: { now: number }): BackupFile;
  releaseBackupFiles(): void;
  /**
   * Writes a backup into the chosen folder, reads it back, and deletes the oldest beyond `keep`. Answers with
   * the titles of papers that could not be restored from it.
   */
  backUpIntoFolder(data: { now: number; keep: number }): string[];
  /** Merges or rebuilds the index as far as is due. */
  maintainIndex(): void;
  /** The long part of `restoreBackup`. */
  restoreStagedBackup(data: { request: RestoreRequest; at: number }): RestoreReport;
  /** The long part of `requestUndo`. */
  undoLargeChange(data: { change: number; at: number }): UndoResult;
}

interface Protocol extends WorkerMessages, PageMessages, OffscreenMessages {}

const messaging = defineExtensionMessaging<Protocol>();

let log: Log = () => undefined;

/** From now on logs each message that is sent or answered here, with the time it took. */
export function logMessages(to: Log): void {
  log = to;
}

/** Answers the messages of a type until the returned function is called. */
export const onMessage: typeof messaging.onMessage = (type, onReceived) => {
  type Answer = ReturnType<typeof onReceived>;
  return messaging.onMessage(
    type,
    (message) => timed('message answered', type, async () => onReceived(message)) as Answer,
  );
};

/** Pauses before a message is sent again, in ms: at once, then ever later. */
const PAUSES = [0, 100, 300, 1_000, 2_000, 4_000, 8_000, 8_000];

/**
 * Sends a message, and sends it again while there is no answer: the worker may just have been stopped, again
 * and again, and the next message starts it. All handlers are idempotent, so a message that did arrive the
 * first time does no harm.
 */
export const sendMessage: typeof messaging.sendMessage = (
  ...args: Parameters<typeof messaging.sendMessage>
) => timed('message sent', args[0], () => sendUntilAnswered(...args));

const sendUntilAnswered: typeof messaging.sendMessage = async (
  ...args: Parameters<typeof messaging.sendMessage>
) => {
  // A tab without a reader, or a document that has closed itself, never answers.
  const isToWorker = args[2] === undefined && !OFFSCREEN.has(args[0]);
  const pauses = isToWorker ? PAUSES : PAUSES.slice(0, 1);
  for (const pause of pauses) {
    try {
      return await messaging.sendMessage(...args);
    } catch (error) {
      if (!UNANSWERED.test(String(error))) throw error;
    }
    if (pause > 0) await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return messaging.sendMessage(...args);
};

const OFFSCREEN = new Set<keyof Protocol>([
  'makeBackupFile',
  'releaseBackupFiles',
  'backUpIntoFolder',
  'maintainIndex',
  'restoreStagedBackup',
  'undoLargeChange',
] satisfies (keyof OffscreenMessages)[]);

const UNANSWERED = /receiving end|port closed|message channel|no response|out of scope/i;

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
