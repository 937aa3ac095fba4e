/** What a file says of the person's own: tags, notes, status, star, and when the paper was added. */
import { ANNOTATION_LIMITS, type Annotations, applyEdit } from '../annotations.ts';
import { visible } from '../text/plain.ts';

/** As a program of references writes it, not yet checked. */
export interface StatedAnnotations {
  tags?: readonly string[] | undefined;
  notes?: readonly (string | undefined)[] | undefined;
  /** `read`, `skimmed`, `to read`, `1` … */
  status?: string | undefined;
  starred?: boolean | undefined;
  /** A date, or a date with a time. */
  added?: string | undefined;
}

/** The person's data of one imported paper. */
export interface ImportedAnnotations extends Annotations {
  /** ms since 1970 UTC. */
  addedAt?: number;
}

/** What can be kept of it: at most as many tags and as long a note as one edit may add. */
export function toAnnotations(stated: StatedAnnotations): ImportedAnnotations {
  const { tags = [], notes = [], starred, added } = stated;
  const note = [...new Set(notes.flatMap((one) => one?.trim() ?? []).filter(Boolean))].join('\n\n');
  const status = statusOf(stated.status);
  const addedAt = timeOf(added);
  const kept = applyEdit<Annotations>(
    {},
    {
      addTags: tags.slice(0, ANNOTATION_LIMITS.tags),
      note: visible(note).slice(0, ANNOTATION_LIMITS.note).toWellFormed(),
      ...(starred && { starred }),
    },
  );
  return { ...kept, ...(status && { status }), ...(addedAt !== undefined && { addedAt }) };
}

function statusOf(text = ''): Annotations['status'] {
  const word = text.trim().toLowerCase();
  if (/^(?:1|yes|true|read|done|finished)$/.test(word)) return 'read';
  return /^(?:skimmed|reading|in progress)$/.test(word) ? 'reading' : undefined;
}

/** `2020-05-03`, `2020-05-03T10:00:00Z`, `2020-05-03 10:00:00`, `2020-05-03 10:00:00 +0200`, `2020.05.03`. */
function timeOf(text = ''): number | undefined {
  const [, year, month, day, time, zone = ''] =
    /^\s*(\d{4})[-./](\d\d)[-./](\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(Z|[+-]\d\d:?\d\d)?)?/.exec(
      text,
    ) ?? [];
  if (!year) return undefined;
  const offset = zone.replace(/^([+-]\d\d):?(\d\d)$/, '$1:$2') || 'Z';
  const at = Date.parse(`${year}-${month}-${day}T${time ?? '00:00'}${offset}`);
  return Number.isFinite(at) && at >= 0 ? at : undefined;
}
