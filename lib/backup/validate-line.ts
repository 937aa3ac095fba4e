/** Validates the lines of a backup: a file is trusted no more than a page. */
import { canonicalId } from '../identity/ids.ts';
import { withoutTitleIds } from '../db/upgrade-ids.ts';
import { checkFields, LIMITS } from '../paper.ts';
import { BOUNDS, isPageAddress } from '../library/bounds.ts';
import { validateFeedback } from '../library/feedback.ts';
import {
  validateAnnotationEdit,
  applyEdit,
  type Annotations,
  ANNOTATION_LIMITS,
  normaliseTag,
} from '../annotations.ts';
import { LAST_TIME } from '../library/clock.ts';
import { CORRECTED } from '../library/sources.ts';
import type { BackupLine, PortablePaper, PortableFeedback } from './portable.ts';
import { normalise } from './record.ts';
import type { Source } from '../db/rows.ts';

const LONGEST_UID = 3_000;
const TIMED = new Set<string>([...CORRECTED, 'note', 'status', 'starred', 'sources', 'joined', 'removed']);

type Fields = Record<string, unknown>;

/** @returns the line in its canonical form, or why it is not valid. Never throws. */
export function validateLine(value: unknown): BackupLine | string {
  if (!isFields(value)) return 'no record';
  const { paper, binned, feedback } = value;
  if (paper !== undefined) return ifValid(validatePaper(paper), (checked) => ({ paper: checked }));
  if (feedback !== undefined)
    return ifValid(validatePortableFeedback(feedback), (checked) => ({ feedback: checked }));
  if (!isFields(binned)) return 'neither a paper, nor a removed one, nor feedback';
  const { removedAt } = binned;
  if (!isTime(removedAt)) return 'no time of removal';
  return ifValid(validatePaper(binned['paper']), (checked) => ({ binned: { paper: checked, removedAt } }));
}

function ifValid<T, R>(checked: T | string, make: (checked: T) => R): R | string {
  return typeof checked === 'string' ? checked : make(checked);
}

function validatePaper(value: unknown): PortablePaper | string {
  if (!isFields(value)) return 'not an object';
  const base = validateSource(value);
  if (typeof base === 'string') return base;
  const { sources = [], joined = [], distinctFrom = [], edited = {}, abstractPending } = value;
  if (!Array.isArray(sources) || sources.length > BOUNDS.sources) return 'no list of sources';
  const checked = sources.map(validateSource);
  const wrong = checked.find((source) => typeof source === 'string');
  if (wrong !== undefined) return `a source: ${wrong}`;
  if (!areUids(joined, BOUNDS.joined) || !areUids(distinctFrom, BOUNDS.distinctFrom))
    return 'no names of records';
  if (!areTimes(edited)) return 'no times of changes';
  const annotations = validateAnnotations(value);
  if (typeof annotations === 'string') return annotations;
  return normalise({
    ...base,
    ...annotations,
    sources: checked as Source[],
    ...(abstractPending === true && { abstractPending }),
    ...(joined.length > 0 && { joined }),
    ...(distinctFrom.length > 0 && { distinctFrom }),
    edited,
    ...(sources.length === 0 && { sources: [base] }),
  });
}

/**
 * Checked like what a page sends, but with the ids of the file, as other ids would make it another record.
 */
function validateSource(value: unknown): Source | string {
  if (!isFields(value)) return 'not an object';
  const { ids, seenAt, savedAt, claimed = [] } = value;
  if (!Array.isArray(ids) || ids.length > BOUNDS.ids) return 'no list of ids';
  if (!Array.isArray(claimed) || claimed.length > BOUNDS.ids) return 'no list of claimed ids';
  if (![...ids, ...claimed].every(isId)) return 'an id that is none';
  if (!isPageAddress(seenAt)) return 'no address where it was seen';
  if (!isTime(savedAt)) return 'no time of saving';
  const checked = checkFields(value);
  if (!checked.ok) return checked.reason;
  if (checked.omitted.length > 0) return `too large or malformed: ${checked.omitted.join(', ')}`;
  // Backups of earlier versions have a title's id beside real ones.
  return {
    ...checked.paper,
    ids: withoutTitleIds(ids as string[]),
    seenAt,
    savedAt,
    ...(claimed.length > 0 && { claimed: claimed as string[] }),
  };
}

/** Joined records may have more tags and longer notes than one edit may add. */
function validateAnnotations({ tags = [], note = '', status, starred }: Fields): Annotations | string {
  const edit = validateAnnotationEdit({ status, starred });
  if (typeof edit === 'string') return edit;
  if (!Array.isArray(tags) || tags.length > BOUNDS.tags || !tags.every(isTag)) return 'a tag that is none';
  if (typeof note !== 'string' || note.length > BOUNDS.note) return 'a note that is none';
  return applyEdit({}, { ...edit, addTags: tags, note });
}

function validatePortableFeedback(value: unknown): PortableFeedback | string {
  if (!isFields(value) || !isTime(value['at'])) return 'no time of feedback';
  const { at, entry } = value;
  if (!isFields(entry)) return 'feedback that is none';
  const checked = validateFeedback(entry['kind'] === 'not' ? { ...entry, paper: 0 } : entry);
  if (!checked) return 'feedback that is none';
  if (checked.kind !== 'not') return { at, entry: checked };
  const { paper } = entry;
  return areUids([paper], 1) ? { at, entry: { ...checked, paper: String(paper) } } : 'feedback on no record';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  // An address may be longer than any other id.
  return value.startsWith('url:') && value.length <= LIMITS.url + 4
    ? /^url:\S+$/.test(value)
    : canonicalId(value) === value;
}

function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= LAST_TIME;
}

function areUids(value: unknown, most: number): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= most &&
    value.every((uid) => typeof uid === 'string' && uid.length <= LONGEST_UID && /^\d+ \S+ \S+$/.test(uid))
  );
}

function areTimes(value: unknown): value is Record<string, number> {
  return (
    isFields(value) &&
    Object.keys(value).length <= BOUNDS.edited &&
    Object.entries(value).every(([field, at]) => isTime(at) && (TIMED.has(field) || isTagField(field)))
  );
}

function isTagField(field: string): boolean {
  return field.startsWith('tags.') && isTag(field.slice('tags.'.length));
}

function isTag(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= ANNOTATION_LIMITS.tag &&
    value !== '' &&
    value === normaliseTag(value)
  );
}
