/** Looks up the `<meta>` tags of a page by name, ignoring case and the separator. */
import { plainText } from '../text/plain-text.ts';

/** Tags read; real pages have a few hundred, with a tag for each reference. */
const MOST_TAGS = 5_000;
/** Code units read of one tag. */
const MOST_CONTENT = 100_000;

interface Tag {
  content: string;
  language: string;
}

/** Tags by lower-case name: `dc.title` also finds `DC:title` and `DC.Title`. */
export class MetaTags {
  private readonly tags = new Map<string, Tag[]>();
  private readonly language: string;

  constructor(document: Document) {
    this.language = primary(document.querySelector('html')?.getAttribute('lang'));
    let read = 0;
    for (const meta of document.querySelectorAll('meta[content]')) {
      const name = nameOf(meta);
      const content = plainText((meta.getAttribute('content') ?? '').slice(0, MOST_CONTENT)).trim();
      if (!name || !content || name === 'citation_reference') continue;
      if (++read > MOST_TAGS) break;
      const language = primary(meta.getAttribute('xml:lang') ?? meta.getAttribute('lang'));
      const known = this.tags.get(name);
      if (known) known.push({ content, language });
      else this.tags.set(name, [{ content, language }]);
    }
  }

  /** The content under the first of these names that exists, preferably in the language of the page. */
  first(...names: string[]): string | undefined {
    for (const name of names) {
      const tags = this.tags.get(name);
      const local = this.language && tags?.find((tag) => tag.language === this.language);
      const tag = local || tags?.find((tag) => !tag.language) || tags?.[0];
      if (tag) return tag.content;
    }
    return undefined;
  }

  /** All contents under the first of these names that exists, in page order. */
  all(...names: string[]): string[] {
    return (
      names
        .map((name) => this.tags.get(name))
        .find(Boolean)
        ?.map((tag) => tag.content) ?? []
    );
  }

  /** All contents under any of these names. */
  every(...names: string[]): string[] {
    return names.flatMap((name) => this.tags.get(name) ?? []).map((tag) => tag.content);
  }
}

function nameOf(meta: Element): string {
  const name = meta.getAttribute('name') ?? meta.getAttribute('property') ?? meta.getAttribute('id') ?? '';
  return name.trim().toLowerCase().replaceAll(':', '.');
}

function primary(language: string | null | undefined): string {
  return (language ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
}
