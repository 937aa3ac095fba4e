/**
 * What is known of a paper, to be read: all authors, where it appeared, its abstract, its ids and sources.
 */
import { i18n } from '#i18n';
import { useState } from 'preact/hooks';
import { isIssued } from '@/lib/identity/ids.ts';
import { unprovenAddress } from '@/lib/identity/paper-address.ts';
import { fullName, type Name } from '@/lib/names/name.ts';
import type { Paper } from '@/lib/paper.ts';
import { findHighlights } from '@/lib/search/highlight.ts';
import { texToUnicode } from '@/lib/tex/tex-to-unicode.ts';
import { HighlightedText } from '../shared/HighlightedText.tsx';
import { publicationText } from '../text/byline.ts';

/** Authors shown at first. */
const FEW_AUTHORS = 25;

export interface PaperFactsProps {
  paper: Paper;
  /** Index terms to mark in the abstract. */
  terms?: readonly string[];
  /** Searches the library; nothing where that is not possible. */
  onSearch?: ((query: string) => void) | undefined;
}

export function PaperFacts({ paper, terms = [], onSearch }: PaperFactsProps) {
  const publication = publicationText(paper);
  const abstract = texToUnicode(paper.abstract);
  // Stand-ins are for us alone.
  const ids = paper.ids.filter(isIssued);
  return (
    <div class="facts">
      <Authors authors={paper.authors} cut={paper.authorsCut === true} onSearch={onSearch} />
      {publication && (
        <p class="byline" dir="auto">
          {publication}
        </p>
      )}
      <section aria-label={i18n.t('paper.abstract')}>
        {abstract ? (
          <p class="abstract" dir="auto">
            <HighlightedText
              text={abstract}
              ranges={terms.length > 0 ? findHighlights(abstract, terms) : []}
            />
          </p>
        ) : (
          <p class="byline">{i18n.t('paper.noAbstract')}</p>
        )}
      </section>
      {ids.length > 0 && (
        <ul class="ids" aria-label={i18n.t('paper.ids')}>
          {ids.map((id) => (
            <li key={id} dir="ltr">
              <PaperId id={id} />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function PaperId({ id }: { id: string }) {
  const address = unprovenAddress(id);
  return address ? (
    <a href={address} target="_blank" rel="noreferrer">
      {id}
    </a>
  ) : (
    <span>{id}</span>
  );
}

interface AuthorsProps {
  authors: readonly Name[];
  cut: boolean;
  onSearch: PaperFactsProps['onSearch'];
}

/** All authors, each a search for what else of theirs is saved. */
function Authors({ authors, cut, onSearch }: AuthorsProps) {
  const [all, setAll] = useState(false);
  if (authors.length === 0) return null;
  const shown = all ? authors : authors.slice(0, FEW_AUTHORS);
  return (
    <ul class="authors" aria-label={i18n.t('paper.authors')}>
      {shown.map((author, i) => (
        <li key={i} dir="auto">
          <Author name={texToUnicode(fullName(author))} onSearch={onSearch} />
        </li>
      ))}
      {shown.length < authors.length && (
        <li>
          <button type="button" class="link" onClick={() => setAll(true)}>
            {i18n.t('paper.allAuthors', [String(authors.length)])}
          </button>
        </li>
      )}
      {cut && <li>…</li>}
    </ul>
  );
}

function Author({ name, onSearch }: { name: string; onSearch: PaperFactsProps['onSearch'] }) {
  if (!onSearch) return <span>{name}</span>;
  return (
    <button
      type="button"
      class="link"
      title={i18n.t('paper.byAuthor', [name])}
      onClick={() => onSearch(`author:"${name.replaceAll('"', '')}"`)}
    >
      {name}
    </button>
  );
}
