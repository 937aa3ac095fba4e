/** The side of the library page: what narrows the list, and what keeps the library in order. */
import { i18n } from '#i18n';
import { type LibrarySection, LIBRARY_SECTIONS, type TagCount } from './library-sections.ts';

export interface SidebarProps {
  section: LibrarySection;
  query: string;
  tags: readonly TagCount[];
  onSection: (section: LibrarySection) => void;
  /** Searches for what a filter stands for: the same words can be typed. */
  onQuery: (query: string) => void;
}

const FILTERS = [
  ['starred', 'is:starred'],
  ['status.unread', 'is:unread'],
  ['status.reading', 'is:reading'],
  ['status.read', 'is:read'],
] as const;

const TITLES = {
  tags: 'tags.edit',
  duplicates: 'duplicates.title',
  changes: 'changes.title',
  bin: 'bin.title',
} as const;

export function Sidebar({ section, query, tags, onSection, onQuery }: SidebarProps) {
  const shelf = (words: string, of: string, count?: number) => (
    <li key={of}>
      <button
        type="button"
        aria-current={section === 'papers' && query.trim() === of ? 'page' : undefined}
        onClick={() => onQuery(of)}
      >
        <span dir="auto">{words}</span>
        {count !== undefined && <span class="count">{count.toLocaleString()}</span>}
      </button>
    </li>
  );
  return (
    <nav class="shelves" aria-label={i18n.t('library.parts')}>
      <ul>
        {shelf(i18n.t('library.all'), '')}
        {FILTERS.map(([name, of]) => shelf(i18n.t(`own.${name}`), of))}
      </ul>
      {tags.length > 0 && (
        <>
          <h2 id="shelf-tags">{i18n.t('library.tags')}</h2>
          <ul aria-labelledby="shelf-tags">
            {tags.map(({ tag, count }) => shelf(tag, tagQuery(tag), count))}
          </ul>
        </>
      )}
      <h2 id="shelf-tools">{i18n.t('library.tools')}</h2>
      <ul aria-labelledby="shelf-tools">
        {LIBRARY_SECTIONS.filter((id) => id !== 'papers').map((id) => (
          <li key={id}>
            <button
              type="button"
              aria-current={section === id ? 'page' : undefined}
              onClick={() => onSection(id)}
            >
              {i18n.t(TITLES[id])}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function tagQuery(tag: string): string {
  return /\s/.test(tag) ? `tag:"${tag}"` : `tag:${tag}`;
}
