/** What the user has said of sites and pages, each with a button that takes it back. */
import { i18n } from '#i18n';
import type { SwitchEdit } from '@/lib/settings/edit-switches.ts';
import type { Switches } from '@/lib/settings/switches.ts';

interface SiteAnswer {
  /** The host name, or the address of one page. */
  place: string;
  words: string;
  /** The edit that takes it back. */
  undo: SwitchEdit;
}

interface SiteAnswersProps {
  switches: Pick<Switches, 'sites' | 'pages' | 'lists'>;
  onEdit: (edit: SwitchEdit) => void;
}

export function SiteAnswers({ switches, onEdit }: SiteAnswersProps) {
  const answers = answersIn(switches);
  if (answers.length === 0) return <p class="hint">{i18n.t('settings.answersNone')}</p>;
  return (
    <ul class="item-list" aria-labelledby="answers">
      {answers.map(({ place, words, undo }) => (
        <li key={`${undo.kind} ${place}`}>
          <span class="item-label">
            {place} · {words}
          </span>
          <button
            type="button"
            aria-label={i18n.t('settings.forgetNamed', [place])}
            onClick={() => onEdit(undo)}
          >
            {i18n.t('settings.forget')}
          </button>
        </li>
      ))}
    </ul>
  );
}

function answersIn({ sites, pages, lists }: SiteAnswersProps['switches']): SiteAnswer[] {
  const off = [...sites, ...pages].map((place): SiteAnswer => {
    return { place, words: i18n.t('settings.answerOff'), undo: { kind: 'on', url: addressOf(place) } };
  });
  const named = Object.entries(lists).map(([place, on]): SiteAnswer => {
    const reach = place.includes('://') ? 'page' : 'site';
    return {
      place,
      words: i18n.t(on ? 'settings.answerPapers' : 'settings.answerNoPapers'),
      undo: { kind: 'lists', on: null, reach, url: addressOf(place) },
    };
  });
  return [...off, ...named];
}

function addressOf(place: string): string {
  return place.includes('://') ? place : `https://${place}/`;
}
