/** Tests of the suggestions for names and values of fields. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { OffprintDb } from '@/lib/db/database.ts';
import { suggest } from '@/lib/search/suggest.ts';
import { newDb, save } from '../index/library.ts';
import type { SavedPaper } from '@/lib/db/rows.ts';
import { people } from '@/tests/lib/people.ts';

let db: OffprintDb;
beforeAll(async () => {
  db = newDb();
  await save(db, [
    {
      id: 1,
      title: 'One',
      abstract: '',
      authors: people('Yoshua Bengio', 'Ada Ng'),
      venue: 'Neural Networks',
    },
    { id: 2, title: 'Two', abstract: '', authors: people('Samy Bengio') },
    { id: 3, title: 'Three', abstract: 'Bengio', authors: people('Yoshua Bengio') },
  ]);
  const tags: Pick<SavedPaper, 'tags'>[] = [{ tags: ['survey', 'to cite'] }, { tags: ['to cite', 'tools'] }];
  for (const [i, changes] of tags.entries()) await db.papers.update(i + 1, changes);
});

const texts = async (query: string) => (await suggest(db, query)).map(({ text }) => text);

describe('suggest', () => {
  it('completes names of fields', async () => {
    expect(await texts('deep au')).toEqual(['author:']);
    expect(await texts('deep')).toEqual([]);
  });

  it('completes states, parts and tags', async () => {
    expect(await texts('is:un')).toEqual(['unread']);
    expect(await texts('-has:')).toEqual(['note', 'abstract', 'pdf', 'code', 'tag']);
    expect(await texts('tag:')).toEqual(['"to cite"', 'survey', 'tools']);
    expect(await texts('tag:to')).toEqual(['"to cite"', 'tools']);
  });

  it('completes names in the library, most frequent first', async () => {
    expect(await texts('author:beng')).toEqual(['"Yoshua Bengio"', '"Samy Bengio"']);
    expect(await texts('author:"samy be')).toEqual(['"Samy Bengio"']);
    expect(await texts('venue:networ')).toEqual(['"Neural Networks"']);
  });

  it('gives the range of the query that it replaces', async () =>
    expect(await suggest(db, 'deep author:ada x', 15)).toEqual([{ text: '"Ada Ng"', start: 12, end: 15 }]));
});
