/** A form for correcting what is known about a paper. Pages do not overwrite corrected fields. */
import { i18n } from '#i18n';
import type { Correction } from '@/lib/library/edit.ts';
import type { Paper } from '@/lib/paper.ts';

export interface CorrectionFormProps {
  paper: Paper;
  /** Called with the changed fields only. */
  onCorrect: (correction: Correction) => void;
  onCancel: () => void;
}

export function CorrectionForm({ paper, onCorrect, onCancel }: CorrectionFormProps) {
  return (
    <form
      class="correction"
      aria-label={i18n.t('correct.what')}
      onSubmit={(event) => {
        event.preventDefault();
        onCorrect(changedFields(paper, new FormData(event.currentTarget)));
      }}
    >
      <Field name="title" value={paper.title} rows={2} />
      <Field name="authors" value={paper.authors.join('\n')} rows={Math.min(6, paper.authors.length + 1)} />
      <Field name="venue" value={paper.venue ?? ''} rows={1} />
      <Field name="year" value={String(paper.year ?? '')} rows={1} />
      <Field name="codeUrl" value={paper.codeUrl ?? ''} rows={1} />
      <Field name="abstract" value={paper.abstract} rows={5} />
      <div class="row">
        <button type="submit" class="primary">
          {i18n.t('correct.keep')}
        </button>
        <button type="button" onClick={onCancel}>
          {i18n.t('correct.cancel')}
        </button>
      </div>
    </form>
  );
}

type FieldName = 'title' | 'authors' | 'venue' | 'year' | 'codeUrl' | 'abstract';

function Field({ name, value, rows }: { name: FieldName; value: string; rows: number }) {
  return (
    <label>
      {i18n.t(`correct.${name}`)}
      <textarea class="note" dir="auto" name={name} rows={rows} defaultValue={value} />
    </label>
  );
}

/** The fields whose typed value differs from the paper's. An emptied field deletes the value. */
function changedFields(paper: Paper, typed: FormData): Correction {
  const text = (name: FieldName) => {
    const value = typed.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const authors = text('authors')
    .split('\n')
    .map((name) => name.trim())
    .filter(Boolean);
  // Messages drop undefined values, so 0 stands for deleting the year. Text that is not a number becomes -1,
  // which the worker rejects.
  const year = text('year') === '' ? 0 : Number(text('year')) || -1;
  return {
    ...(text('title') !== paper.title && { title: text('title') }),
    ...(authors.join('\n') !== paper.authors.join('\n') && { authors }),
    ...(text('venue') !== (paper.venue ?? '') && { venue: text('venue') }),
    ...(year !== (paper.year ?? 0) && { year }),
    ...(text('codeUrl') !== (paper.codeUrl ?? '') && { codeUrl: text('codeUrl') }),
    ...(text('abstract') !== paper.abstract.trim() && { abstract: text('abstract') }),
  };
}
