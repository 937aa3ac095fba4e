/** Validates what messages hold. Each function returns the value with its type or throws a `LibraryError`. */
import { ANNOTATION_LIMITS, type AnnotationEdit, validateAnnotationEdit } from '../annotations.ts';
import { LibraryError } from '../db/library-error.ts';
import type { FeedbackEntry } from '../db/rows.ts';
import type { Identify } from '../identity/address-rule.ts';
import { isPageAddress, MOST_JOINED } from '../library/bounds.ts';
import type { ImportedPaper } from '../library/import.ts';
import type { Correction } from '../library/edit.ts';
import { validateFeedback } from '../library/feedback.ts';
import { ABSTRACT_STATUSES, type AbstractStatus } from '../library/save.ts';
import { type OmittedField, type Paper, toPaper } from '../paper.ts';

/** The most papers one message may hold. The longest listing seen has 1,427. */
export const BATCH = 5_000;

export function validateDrafts(
  value: unknown,
  identify: Identify,
): { paper: Paper; omitted: OmittedField[] }[] {
  if (!Array.isArray(value)) throw new LibraryError('A list of papers was expected.');
  if (value.length > BATCH)
    throw new LibraryError(`${value.length} papers at once; at most ${BATCH} are taken.`);
  return value.map((draft, i) => {
    const checked = toPaper(draft, { identify });
    if (!checked.ok) throw new LibraryError(`Paper ${i + 1} was refused: ${checked.reason}.`);
    return checked;
  });
}

/** Papers of a file, each with what the user had added to it there. */
export function validateImports(value: unknown, identify: Identify): ImportedPaper[] {
  const drafts = validateDrafts(value, identify);
  return drafts.map(({ paper }, i) => {
    const { tags, note, status, starred } = Object((value as unknown[])[i]) as Record<string, unknown>;
    const edit = validateAnnotations({ addTags: tags, note, status, starred });
    return { paper, edit };
  });
}

export function validateIds(value: unknown): number[] {
  if (Array.isArray(value) && value.length <= BATCH && value.every(isId)) return value;
  throw new LibraryError('A list of ids was expected.');
}

/** Ids of records that are joined, or marked as different from each other. */
export function validateGroup(value: unknown): number[] {
  const ids = [...new Set(validateIds(value))];
  if (ids.length <= MOST_JOINED) return ids;
  throw new LibraryError(`${ids.length} papers at once; at most ${MOST_JOINED} are taken as one group.`);
}

export function validateId(value: unknown): number {
  if (isId(value)) return value;
  throw new LibraryError('An id was expected.');
}

function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

export function validatePageAddress(value: unknown): string {
  if (isPageAddress(value)) return value;
  throw new LibraryError('The address of the page was expected.');
}

/** The name that a sender gives a request, by which it is known when it comes again. */
export function validateRequestName(value: unknown): string | undefined {
  if (value === undefined || (typeof value === 'string' && value.length > 0 && value.length <= 100))
    return value;
  throw new LibraryError('The name of a request was expected.');
}

export function validateAbstracts(value: unknown): AbstractStatus | undefined {
  if (value === undefined) return undefined;
  const status = ABSTRACT_STATUSES.find((known) => known === value);
  if (!status) throw new LibraryError(`The abstracts are one of ${ABSTRACT_STATUSES.join(', ')}.`);
  return status;
}

export function validateAnnotations(value: unknown): AnnotationEdit {
  const edit = validateAnnotationEdit(value);
  if (typeof edit === 'string') throw new LibraryError(edit);
  return edit;
}

/** The fields are validated with the paper they correct. */
export function validateCorrection(value: unknown): Correction {
  if (typeof value === 'object' && value !== null) return value;
  throw new LibraryError('A correction was expected.');
}

export function validateTag(value: unknown): string {
  if (typeof value === 'string' && value && value.length <= ANNOTATION_LIMITS.tag) return value;
  throw new LibraryError(`A tag was expected, of at most ${ANNOTATION_LIMITS.tag} characters.`);
}

export function validateFeedbackEntry(value: unknown): FeedbackEntry {
  const entry = validateFeedback(value);
  if (!entry) throw new LibraryError('Feedback on relatedness was expected.');
  return entry;
}
