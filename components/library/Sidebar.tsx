/** The sidebar of the library page: filters, tags, and the sections for tidying the library. */
import { i18n } from '#i18n';
import { type LibrarySection, LIBRARY_SECTIONS, type TagCount } from './library-sections.ts';

export interface SidebarProps {
  section: LibrarySection;
  query: string;
  tags: readonly TagCount[];
  onSection: (section: LibrarySection) => void;
  /** Called with the query of a filter, the same that can be typed in the search box. */
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
  import: 'import.title',
  changes: 'changes.title',
  bin: 'bin.title',
} as const;

export function Sidebar({ section, query, tags, onSection, onQuery }: SidebarProps) {
  const filterItem = (label: string, filter: string, count?: number) => (
    <li key={filter}>
      <button
        type="button"
        aria-current={section === 'papers' && query.trim() === filter ? 'page' : undefined}
        onClick={() => onQuery(filter)}
      >
        <span dir="auto">{label}</span>
        {count !== undefined && <span class="count">{count.toLocaleString()}</span>}
      </button>
    </li>
  );
  return (
    <nav class="sidebar" aria-label={i18n.t('library.parts')}>
      <ul>
        {filterItem(i18n.t('library.all'), '')}
        {FILTERS.map(([name, filter]) => filterItem(i18n.t(`annotations.${name}`), filter))}
      </ul>
      {tags.length > 0 && (
        <>
          <h2 id="sidebar-tags">{i18n.t('library.tags')}</h2>
          <ul aria-labelledby="sidebar-tags">
            {tags.map(({ tag, count }) => filterItem(tag, tagQuery(tag), count))}
          </ul>
        </>
      )}
      <h2 id="sidebar-tools">{i18n.t('library.tools')}</h2>
      <ul aria-labelledby="sidebar-tools">
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
