/** What kind of work a paper is: as a source says, or as its venue and ids tell. */
import type { Paper } from '../paper.ts';
import type { PaperType } from '../publication.ts';
import { pattern } from '../text/pattern.ts';

const PROCEEDINGS = pattern('i')`
  \b(?:proceedings|proc\.|conference|conf\.|symposium|workshops?|congress|colloquium|annual meeting|
  advances in neural information processing systems|tagungsband|lecture notes in (?:computer science|
  artificial intelligence|bioinformatics|informatics|electrical engineering|networks and systems|
  business information processing|mechanical engineering)|
  communications in computer and information science|advances in intelligent systems and computing|
  leibniz international proceedings|lipics|ifip advances)\b|会议|會議|論文集
`;
// Journals for all their names: `Proceedings of the National Academy of Sciences`, `Proceedings of the IEEE`.
const JOURNAL = pattern('i')`
  ^(?:proceedings of the (?:national academy|royal society|ieee$|ieee,|vldb endowment|acm on|edinburgh|
  london|american mathematical|american philosophical)|proceedings of machine learning research$)|
  ^pvldb\b|\b(?:journal|transactions|annals|letters)\b
`;
// Journals of a society, which are named by nothing that meets: `Proceedings of the Nutrition Society`,
// `Proc. R. Soc. B`.
const OF_SOCIETY = pattern('i')`
  ^(?:proceedings of the|proc\.?) .*\b(?:societ(?:y|ies)|associations?|institut(?:ion|e)s?|academ(?:y|
  ies)|club|union|soc|acad|assoc|inst|ieee$)\b
`;
const MEETS = pattern('i')`
  \b(?:conference|conf|symposi(?:um|a)|symp|workshops?|congress|colloqui(?:um|a)|meetings?|meet|annual|
  annu|convention|forum)\b|\d
`;
// Names by which lists call conferences, with or without a year, a track and `Findings of` around.
const CONFERENCES = new Set(
  `aaai aamas acl acmmm aistats asplos bmvc ccs chi cikm coling colm colt conll corl cscw cvpr eacl eccv
  ecir ecml emnlp eurosys facct focs gecco hpca icaps icassp iccv icde icdm icip iclr icml icra ijcai ijcnlp
  infocom interspeech iros isca isit iswc iui kdd mlsys mobicom naacl neurips nips nsdi osdi pldi podc popl
  recsys sigcomm sigcse sigir siggraph sigmod sosp stacs stoc tacas uai uist usenix vldb wacv wsdm www`.split(
    /\s+/,
  ),
);
const PREPRINT =
  /^(?:arxiv|corr$|corr abs|biorxiv|medrxiv|chemrxiv|ssrn|research square|preprints|psyarxiv|osf preprints)/i;

/** The type, `other` where nothing tells it. */
export function inferType({ type, venue = '', ids, volume, issn }: Paper): PaperType | 'other' {
  // What a page calls an article may stand in proceedings: their name tells.
  if (type && type !== 'article') return type;
  // `Proceedings of …` with all that a journal has, and no word of a meeting.
  if (type && volume && issn && /^proceedings\b/i.test(venue) && !MEETS.test(venue) && !hasConference(venue))
    return type;
  if (isConference(venue)) return 'conference';
  if (type) return type;
  if (PREPRINT.test(venue)) return 'preprint';
  if (venue || volume) return 'article';
  return ids.some((id) => /^(?:arxiv|ssrn):|^doi:10\.1101\//.test(id)) ? 'preprint' : 'other';
}

/** Whether a venue is a conference and not a journal, by its name. */
export function isConference(venue: string): boolean {
  if (JOURNAL.test(venue) || (OF_SOCIETY.test(venue) && !MEETS.test(venue))) return false;
  return PROCEEDINGS.test(venue) || hasConference(venue);
}

/** Whether a conference is named by its letters: `ICML 2020`, `Findings of EMNLP`. */
function hasConference(venue: string): boolean {
  const words = venue
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  return words.length <= 6 && words.some((word) => CONFERENCES.has(word));
}
