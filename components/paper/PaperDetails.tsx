/** The details of a paper: what is known of it, links, citation, annotations, correction and removal. */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import type { CitationFormat } from '@/lib/formats/citation.ts';
import { type Annotations, annotationsOf, type Status } from '@/lib/annotations.ts';
import type { SavedPaper, Source } from '@/lib/db/rows.ts';
import { IMPORT_ADDRESS } from '@/lib/exchange/decode.ts';
import type { Paper } from '@/lib/paper.ts';
import { CorrectionForm } from './CorrectionForm.tsx';
import { Icon } from '../shared/Icon.tsx';
import { Note } from './Note.tsx';
import type { PaperActions } from './paper-actions.ts';
import { PaperFacts } from './PaperFacts.tsx';
import { TagsField } from './TagsField.tsx';
import { relativeTime } from '../text/relative-time.ts';

const COPY_FORMATS: readonly CitationFormat[] = ['bibtex', 'plain', 'link'];

const STATUSES: readonly Status[] = ['unread', 'reading', 'read'];

export interface PaperDetailsProps {
  paper: Paper;
  /** Its id in the library and its annotations, when it is saved. */
  id?: number | undefined;
  annotations?: Annotations | undefined;
  /** The sources that were merged into its record. With two or more it can be split. */
  sources?: readonly Source[] | undefined;
  /** When it was saved, ms since 1970 UTC, and from which page. */
  saved?: Pick<SavedPaper, 'savedAt' | 'seenAt'> | undefined;
  /** Index terms to mark in the abstract. */
  terms?: readonly string[] | undefined;
  /** All tags in the library. */
  tags: readonly string[];
  actions: PaperActions;
}

export interface SavedPaperDetailsProps extends Pick<PaperDetailsProps, 'tags' | 'actions' | 'terms'> {
  paper: SavedPaper;
}

/** The details of a saved paper, whose record holds all but the tags in the library. */
export function SavedPaperDetails({ paper, ...props }: SavedPaperDetailsProps) {
  return (
    <PaperDetails
      {...props}
      paper={paper}
      id={paper.id}
      annotations={annotationsOf(paper)}
      sources={paper.sources}
      saved={paper}
    />
  );
}

export function PaperDetails({
  paper,
  id,
  annotations = {},
  sources = [],
  saved,
  terms,
  tags,
  actions,
}: PaperDetailsProps) {
  const [isCorrecting, setCorrecting] = useState(false);
  return (
    <section class="details" aria-label={i18n.t('paper.details')}>
      <PaperFacts paper={paper} {...(terms && { terms })} onSearch={actions.search} />
      {saved && <p class="byline">{savedText(saved)}</p>}
      <div class="row">
        {paper.pdfUrl && (
          <a class="button" href={paper.pdfUrl} target="_blank" rel="noreferrer">
            {i18n.t('paper.pdf')}
          </a>
        )}
        {paper.codeUrl && (
          <a class="button" href={paper.codeUrl} target="_blank" rel="noreferrer">
            {i18n.t('paper.code')}
          </a>
        )}
        <CopyButtons paper={paper} onCopy={actions.copy} />
      </div>
      {id !== undefined && (
        <AnnotationFields id={id} annotations={annotations} tags={tags} annotate={actions.annotate} />
      )}
      {id !== undefined && sources.length > 1 && (
        <SourcesList sources={sources} onSplit={() => actions.split(id)} />
      )}
      {id !== undefined && (
        <div class="row">
          <button
            type="button"
            class="quiet"
            aria-expanded={isCorrecting}
            onClick={() => setCorrecting(!isCorrecting)}
          >
            {i18n.t('correct.open')}
          </button>
          <button type="button" class="quiet end" onClick={() => actions.remove(id, paper.title)}>
            {i18n.t('paper.remove')}
          </button>
        </div>
      )}
      {id !== undefined && isCorrecting && (
        <CorrectionForm
          paper={paper}
          onCorrect={(correction) => {
            actions.correct(id, correction);
            setCorrecting(false);
          }}
          onCancel={() => setCorrecting(false)}
        />
      )}
    </section>
  );
}

function savedText({ savedAt, seenAt }: Pick<SavedPaper, 'savedAt' | 'seenAt'>): string {
  return seenAt === IMPORT_ADDRESS
    ? i18n.t('paper.imported', [relativeTime(savedAt)])
    : i18n.t('paper.savedFrom', [relativeTime(savedAt), new URL(seenAt).host]);
}

/** What came from where. */
function SourcesList({ sources, onSplit }: { sources: readonly Source[]; onSplit: () => void }) {
  return (
    <div class="byline">
      <p>
        {i18n.t('paper.sources', [String(sources.length)])}{' '}
        <button type="button" class="link" onClick={onSplit}>
          {i18n.t('paper.split')}
        </button>
      </p>
      <ul>
        {sources.map((source, i) => (
          <li key={i} dir="auto">
            {[
              new URL(source.seenAt).host,
              relativeTime(source.savedAt),
              source.ids.join(', '),
              source.claimed && claimedText(source.claimed),
            ]
              .filter(Boolean)
              .join(' · ')}
          </li>
        ))}
      </ul>
    </div>
  );
}

function claimedText(ids: string[]): string {
  return i18n.t('paper.claimed', [ids.join(', ')]);
}

function CopyButtons({ paper, onCopy }: { paper: Paper; onCopy: PaperActions['copy'] }) {
  return (
    <fieldset class="row" aria-label={i18n.t('paper.copy')}>
      <span aria-hidden="true">{i18n.t('paper.copy')}</span>
      {COPY_FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          aria-label={i18n.t('paper.copyAs', [i18n.t(`paper.formats.${format}`)])}
          onClick={() => onCopy(paper, format)}
        >
          {i18n.t(`paper.formats.${format}`)}
        </button>
      ))}
    </fieldset>
  );
}

interface AnnotationFieldsProps {
  id: number;
  annotations: Annotations;
  tags: readonly string[];
  annotate: PaperActions['annotate'];
}

function AnnotationFields({ id, annotations, tags, annotate }: AnnotationFieldsProps) {
  const { starred = false, status = 'unread' } = annotations;
  return (
    <>
      <div class="row">
        <button type="button" aria-pressed={starred} onClick={() => annotate([id], { starred: !starred })}>
          <Icon name="star" filled={starred} />
          {i18n.t('annotations.star')}
        </button>
        <select
          aria-label={i18n.t('annotations.statusLabel')}
          value={status}
          onChange={(event) => {
            const chosen = STATUSES.find((status) => status === event.currentTarget.value);
            if (chosen) annotate([id], { status: chosen });
          }}
        >
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {i18n.t(`annotations.status.${status}`)}
            </option>
          ))}
        </select>
      </div>
      <TagsField
        tags={annotations.tags ?? []}
        allTags={tags}
        onAdd={(tag) => annotate([id], { addTags: [tag] })}
        onRemove={(tag) => annotate([id], { removeTags: [tag] })}
      />
      <Note key={id} note={annotations.note ?? ''} onNote={(note) => annotate([id], { note })} />
    </>
  );
}
