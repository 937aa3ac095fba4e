/** A form for correcting what is known about a paper. Pages do not overwrite corrected fields. */
import { i18n } from '#i18n';
import type { Correction } from '@/lib/library/edit.ts';
import type { Paper } from '@/lib/paper.ts';
import { PAPER_TYPES } from '@/lib/publication.ts';
import { correctedFields, fieldText, type FormField } from './corrected-fields.ts';

export interface CorrectionFormProps {
  paper: Paper;
  /** Called with the changed fields only. */
  onCorrect: (correction: Correction) => void;
  onCancel: () => void;
}

export function CorrectionForm({ paper, onCorrect, onCancel }: CorrectionFormProps) {
  const field = (name: TextField, rows = 1) => (
    <Field name={name} value={fieldText(paper, name)} rows={rows} />
  );
  return (
    <form
      class="correction"
      aria-label={i18n.t('correct.what')}
      onSubmit={(event) => {
        event.preventDefault();
        onCorrect(correctedFields(paper, new FormData(event.currentTarget)));
      }}
    >
      {field('title', 2)}
      {field('authors', Math.min(6, paper.authors.length + 1))}
      {field('venue')}
      {field('year')}
      {field('codeUrl')}
      {field('abstract', 5)}
      <details>
        <summary>{i18n.t('correct.more')}</summary>
        <label>
          {i18n.t('correct.type')}
          <select name="type">
            <option value="">{i18n.t('correct.types.unknown')}</option>
            {PAPER_TYPES.map((type) => (
              <option key={type} value={type} selected={type === paper.type}>
                {i18n.t(`correct.types.${type}`)}
              </option>
            ))}
          </select>
        </label>
        {MORE.map((name) => field(name))}
        {field('keywords', 3)}
      </details>
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

type TextField = Exclude<FormField, 'type'>;

const MORE = ['date', 'volume', 'issue', 'pages', 'publisher', 'issn', 'isbn', 'language'] as const;

function Field({ name, value, rows }: { name: TextField; value: string; rows: number }) {
  return (
    <label key={name}>
      {i18n.t(`correct.${name}`)}
      <textarea class="note" dir="auto" name={name} rows={rows} defaultValue={value} />
    </label>
  );
}
