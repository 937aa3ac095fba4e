/** Whether a name is that of a body (an institution, a group, a collaboration) and not of a person. */
import { areInitials } from './initials.ts';
import { CJK } from './name.ts';

// Words that no person is called, in the languages that papers are written in.
const KINDS = `collaboration collaborations consortium consortia committee investigators trialists society association agency
  organisation organization ministry initiative council foundation institute institutes institution university universities
  department laboratory laboratories bureau commission centers centres centre hospital academy corporation federation alliance
  partnership authority administration secretariat workgroup taskforce gmbh inc ltd llc plc company museum observatory library
  universität universitätsklinikum institut gesellschaft verein bundesamt bundesanstalt ministerium arbeitsgruppe akademie
  fachhochschule hochschule forschungszentrum université société ministère laboratoire groupe hôpital universidad universitat
  instituto sociedad ministerio grupo asociación fundación universidade sociedade associação fundação università istituto società
  gruppo universiteit instituut vereniging universitet universitetet uniwersytet univerzita университет институт академия общество`;
// Words that end the name of a body, but are names of people as well.
const MAY_BE = `center group team network project program programme service services school college office board union survey study
  clinic trial task force forum panel unit party working press division section state states nations fund`;

const strong = new Set(KINDS.split(/\s+/));
const weak = new Set(MAY_BE.split(/\s+/));

const CJK_BODY =
  /(?:大学|大學|研究所|研究院|研究中心|中心|学院|學院|公司|委员会|委員会|协会|協会|学会|學會|会社|機構|机构|医院|病院|大学校|대학교|연구소|연구원|학회|센터|협회|위원회)$/u;

const PREPOSITION = /\s(?:of|for|on|against|für|pour|para|per|voor|för|des|du|der)\s/;

export function isBodyName(text: string): boolean {
  if (CJK.test(text)) return CJK_BODY.test(text);
  const words = text.split(/\s+/).filter(Boolean);
  if (words.length < 2) return false;
  const plain = words.map((word) => word.toLowerCase().replace(/[^\p{L}-]/gu, ''));
  if (words.length === 2 && areInitials(words[0] ?? '') && words[0]?.includes('.')) return false;
  if (
    plain.some((word) => word.split('-').some((part) => strong.has(part))) ||
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
  if (isBodyName(after)) return !/\s/.test(after.trim());
  return !/\s/.test(after.trim()) || (isBodyName(before) && PREPOSITION.test(before));
}
