/** The gate of a backup's lines: a file is trusted no more than a page. */
// What is kept is known by the addresses of all sites.
import '../identity/identify.ts';
import { canonicalId } from '../identity/ids.ts';
import { LIMITS, toPaper } from '../paper.ts';
import { validateFeedback } from '../library/feedback.ts';
import {
  validateAnnotationEdit,
  applyEdit,
  type Annotations,
  ANNOTATION_LIMITS,
  normaliseTag,
} from '../annotations.ts';
import { CORRECTED } from '../library/sources.ts';
import type { BackupLine, PortablePaper, PortableFeedback } from './portable.ts';
import { normal } from './record.ts';
import type { Source } from '../db/rows.ts';

/** More than any record comes to, so that no backup of ours is refused. */
const MOST = { sources: 500, ids: 1_000, uids: 1_000, tags: 10_000, note: 16 * ANNOTATION_LIMITS.note };
const LONGEST_UID = 3_000;
const LAST_TIME = 8.64e15;
const TIMED = new Set<string>([...CORRECTED, 'note', 'status', 'starred', 'sources', 'removed']);

type Fields = Record<string, unknown>;

/** @returns the line in its one fixed form, or why it is none. Never throws. */
export function validateLine(value: unknown): BackupLine | string {
  if (!isFields(value)) return 'no record';
  const { paper, binned, said } = value;
  if (paper !== undefined) return withOne(checkedPaper(paper), (checked) => ({ paper: checked }));
  if (said !== undefined) return withOne(checkedPortableSaid(said), (checked) => ({ said: checked }));
  if (!isFields(binned)) return 'neither a paper, nor a removed one, nor feedback';
  const { removedAt } = binned;
  if (!isTime(removedAt)) return 'no time of removal';
  return withOne(checkedPaper(binned['paper']), (checked) => ({ binned: { paper: checked, removedAt } }));
}

function withOne<T, R>(checked: T | string, make: (checked: T) => R): R | string {
  return typeof checked === 'string' ? checked : make(checked);
}

function checkedPaper(value: unknown): PortablePaper | string {
  if (!isFields(value)) return 'not an object';
  const base = checkedSource(value);
  if (typeof base === 'string') return base;
  const { sources = [], joined = [], apart = [], edited: times = {}, wanting } = value;
  if (!Array.isArray(sources) || sources.length > MOST.sources) return 'no list of sources';
  const own = sources.map(checkedSource);
  const wrong = own.find((one) => typeof one === 'string');
  if (wrong !== undefined) return `a source: ${wrong}`;
  if (!areUids(joined) || !areUids(apart)) return 'no names of records';
  if (!areTimes(times)) return 'no times of changes';
  const theirs = checkedOwn(value);
  if (typeof theirs === 'string') return theirs;
  return normal({
    ...base,
    ...theirs,
    sources: own as Source[],
    ...(wanting === 'abstract' && { wanting }),
    ...(joined.length > 0 && { joined }),
    ...(apart.length > 0 && { apart }),
    edited: times,
    ...(sources.length === 0 && { sources: [base] }),
  });
}

/** What a page said, checked like a page; its ids are those of the file, as others would make it another record. */
function checkedSource(value: unknown): Source | string {
  if (!isFields(value)) return 'not an object';
  const { ids, seenAt, savedAt } = value;
  if (!Array.isArray(ids) || ids.length > MOST.ids) return 'no list of ids';
  if (!ids.every(isId)) return 'an id that is none';
  if (!isWebPage(seenAt)) return 'no address where it was seen';
  if (!isTime(savedAt)) return 'no time of saving';
  const checked = toPaper({ ...value, ids: [] });
  if (!checked.ok) return checked.reason;
  if (checked.omitted.length > 0) return `too large or malformed: ${checked.omitted.join(', ')}`;
  return { ...checked.paper, ids, seenAt, savedAt };
}

/** Joining may have made more of tags and notes than one edit may add. */
function checkedOwn({ tags = [], note = '', status, starred }: Fields): Annotations | string {
  const edit = validateAnnotationEdit({ status, starred });
  if (typeof edit === 'string') return edit;
  if (!Array.isArray(tags) || tags.length > MOST.tags || !tags.every(isTag)) return 'a tag that is none';
  if (typeof note !== 'string' || note.length > MOST.note) return 'a note that is none';
  return applyEdit({}, { ...edit, addTags: tags, note });
}

function checkedPortableSaid(value: unknown): PortableFeedback | string {
  if (!isFields(value) || !isTime(value['at'])) return 'no time of saying';
  const { at, said } = value;
  const not = isFields(said) && said['kind'] === 'not';
  const checked = validateFeedback(not ? { ...said, paper: 0 } : said);
  if (!checked) return 'feedback that is none';
  if (checked.kind !== 'not') return { at, said: checked };
  const paper = isFields(said) ? said['paper'] : undefined;
  return areUids([paper]) ? { at, said: { ...checked, paper: String(paper) } } : 'feedback on no record';
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isId(value: unknown): value is string {
  if (typeof value !== 'string') return false;
  // Addresses may be longer than any id that somebody gave out.
  return value.startsWith('url:') && value.length <= LIMITS.url + 4
    ? /^url:\S+$/.test(value)
    : canonicalId(value) === value;
}

function isWebPage(value: unknown): value is string {
  return typeof value === 'string' && value.length <= 10_000 && /^https?:/.test(value) && URL.canParse(value);
}

function isTime(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0 && Number(value) <= LAST_TIME;
}

function areUids(value: unknown): value is string[] {
  return (
    Array.isArray(value) &&
    value.length <= MOST.uids &&
    value.every((uid) => typeof uid === 'string' && uid.length <= LONGEST_UID && /^\d+ \S+ \S+$/.test(uid))
  );
}

function areTimes(value: unknown): value is Record<string, number> {
  return (
    isFields(value) &&
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
