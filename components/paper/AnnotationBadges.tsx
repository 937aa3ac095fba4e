/** A line of badges for what the user added to a paper: star, reading status, note, tags. */
import { i18n } from '#i18n';
import type { Annotations } from '@/lib/annotations.ts';

export function AnnotationBadges({ annotations }: { annotations: Annotations }) {
  const { starred, status, tags = [], note } = annotations;
  if (!starred && !status && !note && tags.length === 0) return null;
  return (
    <p class="badges">
      {starred && (
        <span class="starred" title={i18n.t('annotations.starred')}>
          <span aria-hidden="true">★</span>
          <span class="visually-hidden">{i18n.t('annotations.starred')}</span>
        </span>
      )}
      {status && <span class="status">{i18n.t(`annotations.status.${status}`)}</span>}
      {note && <span class="status">{i18n.t('annotations.hasNote')}</span>}
      {tags.map((tag) => (
        <span class="tag" dir="auto" key={tag}>
          {tag}
        </span>
      ))}
    </p>
  );
}
