/** What a person added to a paper, in one line: star, how far it is read, tags, that there is a note. */
import { i18n } from '#i18n';
import type { Annotations } from '@/lib/annotations.ts';

export function AnnotationBadges({ annotations }: { annotations: Annotations }) {
  const { starred, status, tags = [], note } = annotations;
  if (!starred && !status && !note && tags.length === 0) return null;
  return (
    <p class="marks">
      {starred && (
        <span class="starred" title={i18n.t('own.starred')}>
          <span aria-hidden="true">★</span>
          <span class="unseen">{i18n.t('own.starred')}</span>
        </span>
      )}
      {status && <span class="status">{i18n.t(`own.status.${status}`)}</span>}
      {note && <span class="status">{i18n.t('own.hasNote')}</span>}
      {tags.map((tag) => (
        <span class="tag" dir="auto" key={tag}>
          {tag}
        </span>
      ))}
    </p>
  );
}
