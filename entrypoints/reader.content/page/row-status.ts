/**
 * The status of a row: what the library has of its paper, and what is being done about it. Pictures, words,
 * counts and what a press does all follow from it, and are decided here.
 */
import type { Annotations } from '@/lib/annotations.ts';
import type { MarkState } from '@/components/marks/icons.ts';
import type { RowState } from '@/lib/messages.ts';
import type { Relation } from '@/lib/related/relations.ts';

/** What a press can do to a paper. */
export type RowAction = 'save' | 'remove' | 'restore';

interface Saved {
  kind: 'saved';
  id: number;
  annotations: Annotations;
  /** Its abstract has still to be read from the paper's own page. */
  abstractPending: boolean;
  /** Added on this page, so that another press may undo it. */
  here: boolean;
  relation?: Relation | undefined;
}

/** What the library has of the paper; `unknown` until it has answered. */
export type SettledStatus =
  | { kind: 'unknown' }
  /** `close`: related, and not marked, as so many rows of the page are. */
  | { kind: 'new'; relation?: Relation | undefined; close?: true }
  | Saved
  /** Removed on this page. `id`: the id it had, and will have again when it is restored. */
  | { kind: 'removed'; id: number; relation?: Relation | undefined };

export type RowStatus =
  | SettledStatus
  | { kind: 'busy'; action: RowAction; before: SettledStatus }
  | { kind: 'failed'; action: RowAction; reason: string; before: SettledStatus };

export const UNKNOWN: RowStatus = { kind: 'unknown' };

/** What the library has of the paper, whatever is being done about it. */
export function knownStatus(status: RowStatus): SettledStatus {
  return 'before' in status ? status.before : status;
}

/** The record of the paper, while it has one. */
export function savedRecord(status: RowStatus): Saved | undefined {
  const now = knownStatus(status);
  return now.kind === 'saved' ? now : undefined;
}

/** Why the paper is related to saved ones; also of one that was saved here, and keeps its reasons. */
export function relationOf(status: RowStatus): Relation | undefined {
  const now = knownStatus(status);
  return now.kind === 'unknown' ? undefined : now.relation;
}

/** Whether the row counts as saved, as related, as close, or as new. Related and close ones are new too. */
export const counts = {
  saved: (status: RowStatus) => knownStatus(status).kind === 'saved',
  related: (status: RowStatus) => knownStatus(status).kind === 'new' && relationOf(status) !== undefined,
  close: (status: RowStatus) => {
    const now = knownStatus(status);
    return now.kind === 'new' && now.close === true;
  },
  new: (status: RowStatus) => knownStatus(status).kind !== 'saved',
};

/** What a row shows, in pictures and in words alike. */
export type RowSign =
  | { kind: 'busy' | 'new' | 'justSaved' | 'saved' | 'read' | 'removed' }
  | { kind: 'failed'; action: RowAction; reason: string }
  | { kind: 'related'; relation: Relation };

export function signOf(status: RowStatus): RowSign {
  switch (status.kind) {
    case 'busy':
      return { kind: 'busy' };
    case 'failed':
      return { kind: 'failed', action: status.action, reason: status.reason };
    case 'saved':
      if (isUndoable(status)) return { kind: 'justSaved' };
      return { kind: status.annotations.status === 'read' ? 'read' : 'saved' };
    case 'removed':
      return { kind: 'removed' };
    case 'new':
      return status.relation ? { kind: 'related', relation: status.relation } : { kind: 'new' };
    case 'unknown':
      return { kind: 'new' };
    default:
      return status satisfies never;
  }
}

/** The picture of the row's mark. */
export function markStateOf(status: RowStatus): MarkState {
  const { kind } = signOf(status);
  if (kind === 'busy') return 'saving';
  return kind === 'removed' ? 'new' : kind;
}

/**
 * What a press does: an action, `open` (the card: a press does not remove what was saved elsewhere, or has
 * been read), or nothing while another action runs.
 */
export function pressOf(status: RowStatus): RowAction | 'open' | undefined {
  switch (status.kind) {
    case 'busy':
      return undefined;
    case 'failed':
      return status.action;
    case 'saved':
      return isUndoable(status) ? 'remove' : 'open';
    case 'removed':
      return 'restore';
    case 'new':
    case 'unknown':
      return 'save';
    default:
      return status satisfies never;
  }
}

/** Whether a press undoes the save: it was made here, and the paper was not marked as read since. */
function isUndoable({ here, annotations }: Saved): boolean {
  return here && annotations.status !== 'read';
}

/** The status after the library has answered, if nothing was done about the row since it was asked. */
export function answered(status: RowStatus, answer: RowState): RowStatus {
  const before = knownStatus(status);
  const now = settledBy(before, answer);
  if (status.kind !== 'failed') return now;
  // A failure stays in view until what was wanted has come about by other means.
  const wanted = status.action === 'remove' ? now.kind !== 'saved' : now.kind === 'saved';
  return wanted ? now : { ...status, before: now };
}

function settledBy(before: SettledStatus, answer: RowState): SettledStatus {
  const { saved: id, abstractPending = false, annotations = {} } = answer;
  const relation = answer.related;
  if (id === undefined) {
    if (before.kind === 'removed') return { ...before, relation };
    return { kind: 'new', relation, ...(answer.close && { close: true }) };
  }
  const here = before.kind === 'saved' && before.here && before.id === id;
  const kept = here ? (relation ?? before.relation) : relation;
  return { kind: 'saved', id, annotations, abstractPending, here, relation: kept };
}

/** What a page's reading says of the row. */
export function rowStateOf(status: RowStatus): RowState {
  const saved = savedRecord(status);
  const relation = relationOf(status);
  return {
    ...(saved && { saved: saved.id }),
    ...(saved?.abstractPending && { abstractPending: true }),
    ...(saved && Object.keys(saved.annotations).length > 0 && { annotations: saved.annotations }),
    ...(relation && { related: relation }),
    ...(counts.close(status) && { close: true }),
  };
}
