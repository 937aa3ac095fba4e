/** The small words before a family name: `van der`, `de la`, `d'`; and given names that hold some. */

const PARTICLES = new Set(
  `van von der den de del della dela di da do dos das du des la le las los lo ter ten te tot zu zum zur
  vom vander vanden af av bin ibn bint ben el al y e und op 't ’t in im aan het`.split(/\s+/),
);

/** Written small, or large as the first of several: `Van der Sample`. */
export function isParticle(word: string, first = false): boolean {
  return PARTICLES.has(word) || (first && /^(?:Van|Von|De|Della|Ter|Ten)$/.test(word));
}

/** Begins a family name of several words: `Vincent Van Gogh`. */
export const CAPITAL_PARTICLE = /^(?:Van|Von|De|Del|Della|Di|Da|Du|La|Le|El|St\.?|Ter)$/;

/** The `d'` of `d'Alembert`. */
export function elidedParticle(family: string): string | undefined {
  return /^[dl]['’](?=\p{Lu})/u.exec(family)?.[0];
}

/** The particles that a family name begins with; never all of its words. */
export function leading(words: string[]): string {
  let end = 0;
  while (end < words.length - 1 && isParticle(words[end] ?? '', end === 0)) end++;
  return words.slice(0, end).join(' ');
}

/** Whether a text is one word, but for particles before it. */
export function isOneWord(text: string): boolean {
  const words = text.split(' ');
  return words.slice(0, -1).every((word, i) => isParticle(word, i === 0));
}

const MARIAN = new RegExp(
  String.raw`^(?:(?:Mar[ií]a|M\.?ª|Ma?\.) (?:de |del |de la |de los |de las )(?:Mar|Carmen|Pilar|Rosario|Roc[ií]o|Pino|Sol|Valle|Camino|Prado|Socorro|Amparo|Consuelo|Refugio|[ÁA]ngeles|Dolores|Nieves|Mercedes|Angustias|Remedios|Milagros?|Reyes|Santos|Luz|Paz|Cruz|Soledad|Concepci[oó]n|Encarnaci[oó]n|Asunci[oó]n|Esperanza|Almudena|Caridad|Victoria|Salud|Jes[uú]s|Lourdes|F[aá]tima|Guadalupe|Gracia)|(?:Jos[eé]|Ana|Luz|Flor|Rosa|Juan|Teresa) (?:del Carmen|del Pilar|del Rosario|del Mar|de Jes[uú]s|de Dios|de los [ÁA]ngeles))(?= \S)`,
  'u',
);

/** `María del Mar` of `María del Mar García López`: a given name with a particle in it. */
export function givenWithParticle(text: string): string | undefined {
  return MARIAN.exec(text)?.[0];
}
