/**
 * Authors as BibTeX takes them apart again: `King, Jr., Martin Luther and {ATLAS Collaboration} and others`.
 */
import { isBody, type Name, type PersonName } from '../names/name.ts';
import { texText } from './tex-text.ts';

export function bibtexNames(names: Name[], cut = false): string {
  const written = names.map((name) => (isBody(name) ? grouped(name.literal) : person(name)));
  return [...written, ...(cut && written.length > 0 ? ['others'] : [])].join(' and ');
}

function person({ family, given, suffix, particle }: PersonName): string {
  const first = [particle && texText(particle), part(family)].filter(Boolean);
  const last = particle && /['’]$/.test(particle) ? first.join('') : first.join(' ');
  // A name of one part with a space would be taken apart.
  if (!given && !suffix) return /\s/.test(last) || isReserved(family) ? grouped(family) : last;
  return [last, suffix && part(suffix), given && part(given)].filter(Boolean).join(', ');
}

/** A part that BibTeX would take apart is put in braces: a comma, an `and` in it. */
function part(text: string): string {
  return /,|\sand\s|^and$|^others$/i.test(text) ? grouped(text) : texText(text);
}

function isReserved(family: string): boolean {
  return /^(?:others|and)$/i.test(family);
}

function grouped(text: string): string {
  return `{${texText(text)}}`;
}
