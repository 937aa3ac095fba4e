/** The name of an author in the parts that citations need, and its plain form. */

/** A person in CSL's parts, or a body (an institution, a collaboration) as one `literal`. */
export type Name = PersonName | BodyName;

export interface PersonName {
  family: string;
  given?: string;
  /** `Jr.`, `III`; never a degree. */
  suffix?: string;
  /** `van der`: said before the family name, and not what it is sorted by. */
  particle?: string;
}

export interface BodyName {
  literal: string;
}

/** An author as a source states it: in parts, as text, or `CUT`. */
export type StatedName = Name | string;

/** Stands last in a list from which the source left authors out (`et al.`, `and 12 others`). */
export const CUT = '…';

export interface NameList {
  names: Name[];
  /** Whether the source left authors out. */
  cut: boolean;
}

export function isBody(name: Name): name is BodyName {
  return 'literal' in name;
}

/** `Jan van der Sample Jr.`; a name in Chinese characters has its family name first and no space. */
export function fullName(name: Name): string {
  if (isBody(name)) return name.literal;
  const { family, given = '', suffix = '', particle = '' } = name;
  if (CJK.test(family) && CJK.test(given)) return `${family}${given}`;
  const last = /['’]$/.test(particle) ? `${particle}${family}` : `${particle} ${family}`;
  return [given, last, suffix]
    .map((part) => part.trim())
    .filter(Boolean)
    .join(' ');
}

/** Nothing but Chinese characters, kana and Hangul. */
export const CJK = /^[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Hang}]+$/u;

/** The full names, one below the other or with another separator. */
export function fullNames(names: readonly Name[], separator = ', '): string {
  return names.map(fullName).join(separator);
}

/**
 * What a name is sorted and compared by: the family name without its particle, or the whole name of a body.
 */
export function sortName(name: Name): string {
  return isBody(name) ? name.literal : name.family;
}

const PARTS = ['family', 'given', 'suffix', 'particle'] as const;

/**
 * A name from an untrusted object, its parts in one fixed order.
 *
 * @param tidy makes one part plain text of one line.
 * @returns nothing where it is no name.
 */
export function toName(value: unknown, tidy: (text: string) => string): Name | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const fields = value as Record<string, unknown>;
  const part = (key: string) => (typeof fields[key] === 'string' ? tidy(fields[key]) : '');
  const literal = part('literal');
  if (literal) return HAS_LETTER.test(literal) ? { literal } : undefined;
  const parts = PARTS.flatMap((key) => (part(key) ? [[key, part(key)]] : []));
  const name = Object.fromEntries(parts) as Partial<PersonName>;
  return name.family && HAS_LETTER.test(Object.values(name).join('')) ? (name as PersonName) : undefined;
}

const HAS_LETTER = /[\p{L}\p{N}]/u;
