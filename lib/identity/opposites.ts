/** Words by which two papers of nearly one title differ: opposites, and names with another number in them. */

const PAIRS = new Map(
  `positive negative|increase decrease|increases decreases|increased decreased|increasing decreasing|high low|higher lower
  highest lowest|male female|males females|men women|boys girls|man woman|left right|upper lower|northern southern|eastern western
  north south|east west|with without|before after|acute chronic|vitro vivo|maternal paternal|mothers fathers|anterior posterior
  ventral dorsal|proximal distal|medial lateral|agonist antagonist|agonists antagonists|even odd|summer winter|spring autumn
  primary secondary|short long|shorter longer|small large|smaller larger|strong weak|stronger weaker|early late|earlier later
  young old|inner outer|internal external|convex concave|maximum minimum|maximal minimal|maximizing minimizing|best worst
  first last|gain loss|gains losses|benefit harm|benefits harms|benign malignant|systolic diastolic|rural urban|wet dry|hot cold
  fast slow|forward backward|forwards backwards|input output|inputs outputs|local global|static dynamic|direct indirect
  classical quantum|classification regression|encoder decoder|encoding decoding|success failure|top bottom|attractive repulsive
  ferromagnetic antiferromagnetic|elastic inelastic|bosonic fermionic|bosons fermions`
    .split(/[|\n]/)
    .map((pair): [string, string] => {
      const [one = '', other = ''] = pair.trim().split(' ');
      return [one, other];
    }),
);

// What stands before one word to make its opposite.
const PREFIXES: [string, string][] = [
  ['hyper', 'hypo'],
  ['intra', 'inter'],
  ['intra', 'extra'],
  ['pre', 'post'],
  ['macro', 'micro'],
  ['over', 'under'],
  ['endo', 'exo'],
  ['mono', 'poly'],
  ['homo', 'hetero'],
  ['up', 'down'],
  ['super', 'sub'],
  ['eu', 'hypo'],
  ['eu', 'hyper'],
  ['', 'un'],
  ['', 'non'],
  ['', 'in'],
  ['', 'im'],
  ['', 'ir'],
  ['', 'a'],
  ['', 'anti'],
  ['', 'dis'],
];

/** Shorter words begin with such letters by chance (`form`, `inform`). */
const SHORTEST = 5;

/** Whether two folded words say opposite things, or name two things by a number. */
export function areOpposites(a: string, b: string): boolean {
  if (PAIRS.get(a) === b || PAIRS.get(b) === a) return true;
  if (/\p{N}/u.test(a) && /\p{N}/u.test(b)) return withoutNumbers(a) === withoutNumbers(b);
  return PREFIXES.some(([one, other]) => haveOneRest(a, b, one, other) || haveOneRest(b, a, one, other));
}

function withoutNumbers(word: string): string {
  return word.replace(/\p{N}+/gu, '#');
}

function haveOneRest(a: string, b: string, prefix: string, other: string): boolean {
  if (!a.startsWith(prefix) || !b.startsWith(other)) return false;
  const rest = a.slice(prefix.length);
  return rest.length >= SHORTEST && rest === b.slice(other.length);
}

/** Whether each of the words that one title has alone is the opposite of one that the other has alone. */
export function differByOpposites(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || a.length !== b.length) return false;
  return a.every((word) => b.some((other) => areOpposites(word, other)));
}
