/** The person's last word on what is related, as it is kept: each entry can be taken back by itself. */
import type { StoredFeedback } from '../related/feedback.ts';
import { writeLog } from './change-set.ts';
import type { OffprintDb } from '../db/database.ts';
import { withinQuota } from '../db/library-error.ts';
import type { FeedbackEntry } from '../db/rows.ts';

const LONGEST = 70_000;

/** Keeps what was said; saying it again changes nothing. @returns the entry's number, and that of the change if it is one. */
export function addFeedback(
  db: OffprintDb,
  said: FeedbackEntry,
  asked: { at: number; by?: string | undefined },
): Promise<{ id: number; change?: number }> {
  return withinQuota(() =>
    db.transaction('rw', [db.feedback, db.changes], async () => {
      const key = JSON.stringify(said);
      const known = await db.feedback.filter((row) => JSON.stringify(row.said) === key).first();
      if (known) return { id: known.id };
      const id = await db.feedback.add({ at: asked.at, said });
      const entry = { rows: [], owners: [], count: 0, title: titleOf(said), said: id };
      return { id, change: await writeLog(db, { kind: 'say', ...asked }, entry) };
    }),
  );
}

function titleOf(said: FeedbackEntry): string {
  return said.kind === 'less' ? said.words : said.title;
}

/** Takes an entry back; one that is not there is passed over. */
export async function removeFeedback(db: OffprintDb, id: number): Promise<void> {
  await db.feedback.delete(id);
}

/** All that was said, as the ranking takes it. */
export async function readFeedback(db: OffprintDb): Promise<StoredFeedback> {
  const said = (await db.feedback.toArray()).map((row) => row.said);
  return {
    mutedWords: said.flatMap((one) =>
      one.kind === 'less' ? [{ words: one.words, weight: one.weight }] : [],
    ),
    mutedPapers: said.flatMap((one) => (one.kind === 'not' ? [{ id: one.paper, weight: one.weight }] : [])),
    liked: said.flatMap((one) =>
      one.kind === 'more'
        ? [{ label: one.label, text: { title: one.title, abstract: one.abstract }, weight: one.weight }]
        : [],
    ),
  };
}

/** What a message held, if it is something that can be said. */
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
