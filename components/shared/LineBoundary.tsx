/** Keeps a line of a list that cannot be drawn from taking the whole list with it. */
import { i18n } from '#i18n';
import { Component, type ComponentChildren } from 'preact';

interface LineBoundaryProps {
  /** The plain text that stands for the line, such as the title. */
  text: string;
  children: ComponentChildren;
}

/** Code units of the text that are shown. */
const MOST_TEXT = 200;

/** Draws its children, or, where that throws, the text and that the rest could not be shown. */
export class LineBoundary extends Component<LineBoundaryProps, { failed: boolean }> {
  override state = { failed: false };

  static override getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render({ text, children }: LineBoundaryProps) {
    if (!this.state.failed) return children;
    return (
      <div class="content">
        <p dir="auto">{text.slice(0, MOST_TEXT)}</p>
        <p class="byline">{i18n.t('paper.notShown')}</p>
      </div>
    );
  }
}
