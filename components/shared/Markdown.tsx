/**
 * A text in Markdown, rendered: raw HTML in it is shown as text, and links that could run scripts lead
 * nowhere.
 */
import { useEffect, useState } from 'preact/hooks';

export interface MarkdownProps {
  text: string;
}

export function Markdown({ text }: MarkdownProps) {
  const html = useRendered(text);
  if (html === undefined) return <p class="plain">{text}</p>;
  return (
    <div
      class="markdown"
      dir="auto"
      // micromark escapes raw HTML and leaves out dangerous addresses.
      // oxlint-disable-next-line react/no-danger
      dangerouslySetInnerHTML={{ __html: html }}
    />
  );
}

/** How a link begins: it must not replace the page that shows the note. Raw HTML begins with `&lt;`. */
const LINK = '<a target="_blank" rel="noreferrer" href=';

/** Nothing until the renderer is loaded: few papers have notes. */
function useRendered(text: string): string | undefined {
  const [html, setHtml] = useState<string>();
  useEffect(() => {
    let current = true;
    const render = async () => {
      const { micromark } = await import('micromark');
      if (current) setHtml(micromark(text).replaceAll('<a href=', LINK));
    };
    // The plain text stays where the renderer cannot be loaded.
    render().catch(() => setHtml(undefined));
    return () => {
      current = false;
    };
  }, [text]);
  return html;
}
