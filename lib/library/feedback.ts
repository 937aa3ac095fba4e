/** Stores the user's feedback on relatedness. Each entry can be removed by itself. */
import type { OffprintDb } from '../db/database.ts';
import type { FeedbackEntry } from '../db/rows.ts';
import type { StoredFeedback } from '../related/feedback.ts';
import type { ChangeSet } from './change-set.ts';

/** The longest entry, as JSON in UTF-16 code units. */
const LONGEST = 70_000;

/** Adds an entry unless there is an equal one. @returns the id of its row. */
export async function addFeedback(change: ChangeSet, entry: FeedbackEntry): Promise<number> {
  const text = JSON.stringify(entry);
  const known = await change.db.feedback.filter((row) => JSON.stringify(row.entry) === text).first();
  if (known) return known.id;
  const [id = 0] = await change.addFeedback([{ at: change.now, entry }]);
  return id;
}

/** Removes an entry; one that does not exist is ignored. */
export async function removeFeedback(db: OffprintDb, id: number): Promise<void> {
  await db.feedback.delete(id);
}

/** All feedback in the form that the ranking takes. */
export async function readFeedback(db: OffprintDb): Promise<StoredFeedback> {
  const entries = (await db.feedback.toArray()).map(({ entry }) => entry);
  return {
    mutedWords: entries.flatMap((entry) =>
      entry.kind === 'less' ? [{ words: entry.words, weight: entry.weight }] : [],
    ),
    mutedPapers: entries.flatMap((entry) =>
      entry.kind === 'not' ? [{ id: entry.paper, weight: entry.weight }] : [],
    ),
    liked: entries.flatMap((entry) =>
      entry.kind === 'more'
        ? [
            {
              label: entry.label,
              text: { title: entry.title, abstract: entry.abstract },
              weight: entry.weight,
            },
          ]
        : [],
    ),
  };
}

/** A feedback entry, if the value is a valid one. */
export function validateFeedback(value: unknown): FeedbackEntry | undefined {
  if (typeof value !== 'object' || value === null || JSON.stringify(value).length > LONGEST) return undefined;
  const { kind, words, paper, title, label, abstract, weight } = value as Record<string, unknown>;
  if (typeof weight !== 'number' || !(weight > 0 && weight <= 1)) return undefined;
  if (kind === 'less' && typeof words === 'string' && words.trim()) return { kind, words, weight };
  if (typeof title !== 'string') return undefined;
  if (kind === 'not' && Number.isSafeInteger(paper)) return { kind, paper: Number(paper), title, weight };
  if (kind === 'more' && typeof label === 'string' && typeof abstract === 'string')
    return { kind, label, title, abstract, weight };
  return undefined;
}
