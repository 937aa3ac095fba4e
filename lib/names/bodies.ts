/** Whether a name is that of a body (an institution, a group, a collaboration) and not of a person. */
import { areInitials } from './initials.ts';
import { CJK } from './name.ts';
import { pattern } from '../text/pattern.ts';

// Words that no person is called, in the languages that papers are written in.
const KINDS = `collaboration collaborations consortium consortia committee investigators trialists society
  association agency organisation organization ministry initiative council foundation institute institutes
  institution university universities department laboratory laboratories bureau commission centers centres
  centre hospital academy corporation federation alliance partnership authority administration secretariat
  workgroup taskforce gmbh inc ltd llc llp plc company companies academies museum observatory library
  universität universitätsklinikum institut gesellschaft verein bundesamt bundesanstalt ministerium
  arbeitsgruppe akademie fachhochschule hochschule forschungszentrum université société ministère
  laboratoire groupe hôpital universidad universitat instituto sociedad ministerio grupo asociación
  fundación universidade sociedade associação fundação università istituto società gruppo universiteit
  instituut vereniging universitet universitetet uniwersytet univerzita университет институт академия
  общество министерство центр collaborators högskola högskolan yliopisto academia google microsoft nvidia
  ibm openai deepmind huawei alibaba baidu tencent bytedance`;
// Words that end the name of a body, but are names of people as well.
const MAY_BE = `center group team network project program programme service services school college office
  board union survey study clinic trial task force forum panel unit party working press division section
  state states nations fund bank`;
// Last words of two that say it is a body: `Gemini Team`; `Ann Board` and `Ann Press` may be people.
const ENDS = `team teams group groups workshop workshops lab labs contributors community network networks
  project programme members authors editors developers volunteers`;
// No person's first word.
const OPENS = pattern()`
  ^(?:World|International|National|European|Federal|Intergovernmental|Interagency|United|American|African|
  Asian|Pan-American|U\.\s?S\.|UK|US|Statistics)\s|^(?:Meta|Mistral|Stability|Moonshot|Zhipu|Sakana) AI$|
  ^AI (?:at|for)\s
`;
const COMPOUND = pattern('u')`
  ^\p{L}{3,}(?:ministerium|institut|gesellschaft|anstalt|universität|akademie|verband|behörde|kommission|
  stiftung|zentrum|klinikum)s?$|^(?:bundes|zentral|national|landes)bank$
`;

const strong = new Set(KINDS.split(/\s+/));
const weak = new Set(MAY_BE.split(/\s+/));
const ends = new Set(ENDS.split(/\s+/));

const CJK_BODY = pattern('u')`
  (?:大学|大學|研究所|研究院|研究中心|中心|学院|學院|公司|委员会|委員会|委員會|协会|協会|協會|学会|學會|会社|機構|机构|医院|病院|大学校|集团|集團|银行|銀行|出版社|编辑部|編集部|
  实验室|實驗室|研究室|课题组|协作组|工作组|联盟|連盟|基金会|대학교|대학|연구소|연구원|기술원|학회|센터|협회|위원회|공사|재단|병원|은행)$|
  ^\p{scx=Han}{4,}[局部会會社院所厅廳庁省署组組団團处處]$
`;

const PREPOSITION = /\s(?:of|for|on|against|für|pour|para|per|voor|för|des|du|der)\s/;

export function isBodyName(text: string): boolean {
  const joined = text.replaceAll(' ', '');
  if (CJK.test(joined)) return CJK_BODY.test(joined);
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length < 2) return false;
  const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}-]/gu, ''));
  if (words.length === 2 && areInitials(words[0] ?? '') && words[0]?.includes('.')) return false;
  if (
    OPENS.test(text) ||
    plain.some((word) => word.split('-').some((part) => strong.has(part) || COMPOUND.test(part))) ||
    (words.length === 2 && ends.has(plain[1] ?? '')) ||
    /(?:^|\s)e\.\s?V\.$/.test(text)
  )
    return true;
  if (/^(?:the|team)\s/i.test(text)) return true;
  const hasWeak = plain.slice(1).some((word) => weak.has(word)) || weak.has(plain[0] ?? '');
  // "Ann Board" is a person, "Fog Study Group", "CERN Service" and "Center for Fog" are not.
  return (
    hasWeak && (words.length > 2 || /^\p{Lu}{3,}$/u.test(words[0] ?? '') || PREPOSITION.test(` ${text} `))
  );
}

/**
 * Whether an `and` inside belongs to one body: `Institute of Health and Welfare`,
 * `Centers for Disease Control and Prevention`.
 */
export function isBodyWithAnd(before: string, after: string): boolean {
  if (!isBodyName(before) && !isBodyName(`${before} and ${after}`)) return false;
  // One word alone is no person: `Food and Drug Administration`.
  if (!/\s/.test(before.trim())) return true;
  // `… de la statistique et des études économiques`
  if (isBodyName(before) && /^(?:des?|du|de la|las?|les|los|der|die|das|del|dei|of|for) /.test(after))
    return true;
  if (isBodyName(after)) return !/\s/.test(after.trim());
  return !/\s/.test(after.trim()) || (isBodyName(before) && PREPOSITION.test(before));
}

/** Whether a list is the name of one body: `Ministry of Health, Labour and Welfare`. */
export function isBodyList(text: string): boolean {
  if (text.length > 300) return false;
  const [first = '', ...more] = text.split(/, (?:and |& |und |et |y )?| (?:and|&|und|et|y) /);
  const last = more.at(-1) ?? '';
  return (
    more.length > 1 &&
    PREPOSITION.test(` ${first} `) &&
    isBodyName(first) &&
    !isBodyName(last) &&
    /(?:,? (?:and|&|und|et|y)) [^,]+$/.test(text) &&
    last.split(' ').length < 4 &&
    more.slice(0, -1).every((part) => /^\p{Lu}[\p{L}-]{3,}$/u.test(part))
  );
}

const BEHALF = /^(?:on behalf of|for)\s+(?:the\s+)?(?=\p{Lu})/iu;
const BEHIND = /,?\s(?:on behalf of|for)\s(?:the\s)?(?=\p{Lu})/u;

/**
 * `Ada Example for the ALICE Collaboration` is a person and a body; `on behalf of the FOG Investigators` a
 * body alone.
 *
 * @returns the person, empty if there is none, and the body if there is one.
 */
export function splitBehalf(text: string): [person: string, body?: string] {
  const opens = BEHALF.exec(text)?.[0];
  if (opens) return ['', text.slice(opens.length)];
  const found = text.length > 300 ? undefined : BEHIND.exec(text);
  if (!found) return [text];
  const before = text.slice(0, found.index);
  const after = text.slice(found.index + found[0].length);
  const words = before.split(/\s/);
  return words.length > 1 && words.length < 6 && !isBodyName(before) && isBodyLike(after)
    ? [before, after]
    : [text];
}

/** As `isBodyName`; behind `on behalf of` and `for`, `FOG group` is one as well. */
function isBodyLike(text: string): boolean {
  return isBodyName(text) || /\s(?:group|team|study|trial|network|authors|members)$/i.test(text);
}
