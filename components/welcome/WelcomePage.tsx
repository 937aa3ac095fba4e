/** The welcome page: the three steps to try on a sample, and what is stored where. */
import { i18n } from '#i18n';
import type { ComponentChildren } from 'preact';
import type { RowState } from '@/lib/messages.ts';
import type { Paper } from '@/lib/paper.ts';
import { PaperItem } from '../paper/PaperItem.tsx';
import { PaperList } from '../paper/PaperList.tsx';
import type { SearchRow } from '../search/search-results.ts';

export interface SampleRow {
  paper: Paper;
  state: RowState;
}

export interface WelcomePageProps {
  listing: readonly SampleRow[];
  /** A second listing, some of whose papers are related to the first. */
  nextListing: readonly SampleRow[];
  query: string;
  results: readonly SearchRow[];
  onClip: (paper: Paper) => void;
  onQuery: (query: string) => void;
  onLibrary: () => void;
  error: string | undefined;
}

const LISTINGS = [
  ['arXiv', 'https://arxiv.org/list/cs.CL/recent'],
  ['Hugging Face Papers', 'https://huggingface.co/papers'],
  ['ACL Anthology', 'https://aclanthology.org/'],
] as const;

export function WelcomePage(props: WelcomePageProps) {
  const { listing, nextListing, query, results, onClip, onQuery, onLibrary, error } = props;
  const clipped = listing.filter(({ state }) => state.saved).length;
  const related = nextListing.filter(({ state }) => state.related).length;
  return (
    <main class="page">
      <h1>{i18n.t('welcome.title')}</h1>
      <p class="hint">{i18n.t('welcome.intro')}</p>
      {error && (
        <p class="alert" role="alert">
          {i18n.t('error.title', [error])}
        </p>
      )}
      <Step id="clip" heading={i18n.t('welcome.clip')} what={i18n.t('welcome.clipWhat')}>
        <Listing label={i18n.t('welcome.sample')} rows={listing} onClip={onClip} />
        <output>{clipped > 0 && i18n.t('welcome.clipped', clipped)}</output>
      </Step>
      <Step
        id="find"
        heading={i18n.t('welcome.find')}
        what={i18n.t(clipped > 0 ? 'welcome.findWhat' : 'welcome.findFirst')}
      >
        <div class="search-row">
          <input
            class="search"
            type="search"
            dir="auto"
            aria-label={i18n.t('search.label')}
            placeholder={i18n.t('search.placeholder')}
            disabled={clipped === 0}
            value={query}
            onInput={(event) => onQuery(event.currentTarget.value)}
          />
        </div>
        {query && (
          <output>
            {results.length > 0 ? i18n.t('search.results', results.length) : i18n.t('search.none', [query])}
          </output>
        )}
        <PaperList label={i18n.t('welcome.find')} total={results.length} at={(row) => results[row]}>
          {({ paper, terms }: SearchRow) => (
            <PaperItem key={paper.id} paper={withoutLinks(paper)} terms={terms} />
          )}
        </PaperList>
      </Step>
      <Step
        id="relate"
        heading={i18n.t('welcome.relate')}
        what={i18n.t(
          clipped === 0 ? 'welcome.relateFirst' : related > 0 ? 'welcome.relateWhat' : 'welcome.relateNone',
        )}
      >
        <Listing label={i18n.t('welcome.next')} rows={nextListing} onClip={onClip} />
      </Step>
      <StorageFacts />
      <section aria-labelledby="start">
        <h2 id="start">{i18n.t('welcome.start')}</h2>
        <p class="row">
          {LISTINGS.map(([name, url]) => (
            <a class="button" key={url} href={url} target="_blank" rel="noreferrer">
              {i18n.t('welcome.open', [name])}
            </a>
          ))}
          <button type="button" onClick={onLibrary}>
            {i18n.t('welcome.library')}
          </button>
        </p>
      </section>
    </main>
  );
}

interface StepProps {
  id: string;
  heading: string;
  what: string;
  children: ComponentChildren;
}

function Step({ id, heading, what, children }: StepProps) {
  return (
    <section class="step" aria-labelledby={id}>
      <h2 id={id}>{heading}</h2>
      <p class="hint">{what}</p>
      {children}
    </section>
  );
}

interface ListingProps {
  label: string;
  rows: readonly SampleRow[];
  onClip: (paper: Paper) => void;
}

function Listing({ label, rows, onClip }: ListingProps) {
  return (
    <PaperList label={label} total={rows.length} at={(row) => rows[row]}>
      {({ paper, state }: SampleRow) => (
        <PaperItem
          key={paper.title}
          paper={withoutLinks(paper)}
          annotations={state.saved ? {} : undefined}
          related={state.related}
          onSave={state.saved ? undefined : () => onClip(paper)}
          saved={state.saved !== undefined}
        />
      )}
    </PaperList>
  );
}

/** The sample's papers have no real pages, so their titles must not link anywhere. */
function withoutLinks({ url: _url, pdfUrl: _pdfUrl, ...paper }: Paper): Paper {
  return paper;
}

function StorageFacts() {
  return (
    <section aria-labelledby="stored">
      <h2 id="stored">{i18n.t('welcome.stored')}</h2>
      <ul class="facts">
        <li>{i18n.t('welcome.storedHere')}</li>
        <li>{i18n.t('welcome.storedNever')}</li>
        <li>{i18n.t('welcome.storedRequests')}</li>
      </ul>
    </section>
  );
}
