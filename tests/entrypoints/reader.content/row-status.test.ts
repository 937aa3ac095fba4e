/** A row's status: every picture, word, count and press follows from it, and from it alone. */
import '../../components/setup.ts';
import { describe, expect, it } from 'vitest';
import { cardTextsOf } from '@/entrypoints/reader.content/page/card-texts.ts';
import {
  answered,
  counts,
  markStateOf,
  pressOf,
  relationOf,
  type RowStatus,
  rowStateOf,
  savedRecord,
  knownStatus,
  type SettledStatus,
  UNKNOWN,
} from '@/entrypoints/reader.content/page/row-status.ts';
import { rowTextsOf } from '@/entrypoints/reader.content/row-texts.ts';
import type { Relation } from '@/lib/related/relations.ts';
import { relationWith } from '@/tests/components/relation.ts';

const relation: Relation = relationWith({ papers: [{ id: 9, title: 'Nine' }] });
const NEW: SettledStatus = { kind: 'new' };
const RELATED: SettledStatus = { kind: 'new', relation };
const SAVED: SettledStatus = { kind: 'saved', id: 4, annotations: {}, abstractPending: false, here: false };
const HERE: SettledStatus = { ...SAVED, here: true, relation };
const READ: SettledStatus = { ...HERE, annotations: { status: 'read' } };
const REMOVED: SettledStatus = { kind: 'removed', id: 4, relation };
const failed = (action: 'save' | 'remove' | 'restore', before: SettledStatus): RowStatus => ({
  kind: 'failed',
  action,
  reason: 'No room',
  before,
});

describe('a row’s status', () => {
  it.each<[string, RowStatus, [picture: string, mark: string, card: string, press: string | undefined]]>([
    ['not known yet', UNKNOWN, ['new', 'Save to Offprint', 'Not in your library', 'save']],
    ['new', NEW, ['new', 'Save to Offprint', 'Not in your library', 'save']],
    [
      'related',
      RELATED,
      ['related', 'Related to papers in your library. Save to Offprint', 'Not in your library', 'save'],
    ],
    ['saved before', SAVED, ['saved', 'In your library. Press to open its card', 'In your library', 'open']],
    ['just saved', HERE, ['justSaved', 'Saved. Press to undo', 'Saved', 'remove']],
    [
      'just saved and marked read',
      READ,
      ['read', 'In your library, read. Press to open its card', 'In your library', 'open'],
    ],
    ['removed', REMOVED, ['new', 'Removed. Press to restore it', 'Removed', 'restore']],
    ['busy', { kind: 'busy', action: 'save', before: NEW }, ['saving', 'Saving …', 'Saving …', undefined]],
    [
      'not saved',
      failed('save', NEW),
      ['failed', 'Not saved: No room. Press to try again', 'Not saved: No room', 'save'],
    ],
    [
      'not removed',
      failed('remove', HERE),
      ['failed', 'Not done: No room. Press to try again', 'Not done: No room', 'remove'],
    ],
  ])('of a row that is %s says one thing everywhere', (_, status, [picture, mark, card, press]) => {
    expect(markStateOf(status)).toBe(picture);
    expect(rowTextsOf(status).mark).toBe(mark);
    expect(cardTextsOf(status).state).toBe(card);
    expect(pressOf(status)).toBe(press);
  });

  it('has a button in the card that says what a press does', () => {
    const actions = [NEW, RELATED, HERE, REMOVED, SAVED, READ, failed('restore', REMOVED)].map(
      (status) => cardTextsOf(status).action,
    );
    expect(actions).toEqual(['Save', 'Save', 'Undo saving', 'Restore', undefined, undefined, 'Try again']);
    expect(cardTextsOf({ kind: 'busy', action: 'save', before: NEW }).action).toBeUndefined();
    expect(rowTextsOf(RELATED)).toMatchObject({ hint: 'Press the down arrow to open its card' });
  });

  it('counts as saved, related and new by what the library has, also while something is done or has failed', () => {
    const table = [UNKNOWN, NEW, RELATED, SAVED, REMOVED].map((status) =>
      [counts.saved(status), counts.related(status), counts.new(status)].map(Number).join(''),
    );
    expect(table).toEqual(['001', '001', '011', '100', '001']);
    for (const before of [NEW, RELATED, SAVED, REMOVED])
      for (const status of [{ kind: 'busy', action: 'save', before } as const, failed('save', before)]) {
        for (const count of Object.values(counts)) expect(count(status)).toBe(count(before));
        expect(knownStatus(status)).toBe(before);
        expect(relationOf(status)).toBe(relationOf(before));
        expect(savedRecord(status)).toBe(savedRecord(before));
      }
    expect(relationOf(UNKNOWN)).toBeUndefined();
  });

  it('is told to the popup without what is not set', () => {
    expect(rowStateOf(UNKNOWN)).toEqual({});
    expect(rowStateOf(RELATED)).toEqual({ related: relation });
    expect(rowStateOf(SAVED)).toEqual({ saved: 4 });
    expect(rowStateOf({ ...SAVED, abstractPending: true, annotations: { note: 'x' } })).toEqual({
      saved: 4,
      abstractPending: true,
      annotations: { note: 'x' },
    });
    expect(rowStateOf(REMOVED)).toEqual({ related: relation });
  });
});

describe('an answer of the library', () => {
  it('says what a row is', () => {
    expect(answered(UNKNOWN, {})).toEqual({ kind: 'new' });
    expect(answered(UNKNOWN, { related: relation })).toEqual(RELATED);
    expect(answered(NEW, { saved: 4 })).toEqual(SAVED);
    expect(answered(SAVED, {})).toEqual({ kind: 'new' });
    expect(answered(UNKNOWN, { saved: 4, abstractPending: true, annotations: { note: 'x' } })).toEqual({
      ...SAVED,
      abstractPending: true,
      annotations: { note: 'x' },
    });
  });

  it('leaves what was done here undoable, and with its relation, as long as it is the same record', () => {
    expect(answered(HERE, { saved: 4 })).toEqual(HERE);
    expect(answered(HERE, { saved: 5 })).toEqual({ ...SAVED, id: 5 });
    expect(answered(SAVED, { saved: 4, related: relation })).toEqual({ ...SAVED, relation });
    expect(answered(REMOVED, {})).toEqual({ kind: 'removed', id: 4 });
    expect(answered(REMOVED, { saved: 4 })).toEqual(SAVED);
  });

  it('leaves a failure in view until what was wanted has come about', () => {
    expect(answered(failed('save', NEW), {})).toEqual(failed('save', { kind: 'new', relation: undefined }));
    expect(answered(failed('save', NEW), { saved: 4 })).toEqual(SAVED);
    expect(answered(failed('remove', SAVED), { saved: 4 })).toEqual(failed('remove', SAVED));
    expect(answered(failed('remove', SAVED), {})).toEqual({ kind: 'new' });
    expect(answered(failed('restore', REMOVED), { saved: 4 })).toEqual(SAVED);
    expect(answered(failed('restore', REMOVED), {})).toMatchObject({ kind: 'failed', action: 'restore' });
  });
});
