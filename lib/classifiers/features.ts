/** Hashed features of a text: its words, their beginnings and endings, and its shape. */

/** Code units of a text that are read, and words of it. */
const LONGEST = 500;
const MOST_WORDS = 60;
/** Letters of the beginning and of the ending of a word. */
const AFFIX = 4;

const WORD = /[\p{L}\p{M}]+(?:['’.-][\p{L}\p{M}]+)*|\p{N}+/gu;

/** What a title is known by, each as a bucket of 0 to `buckets` - 1. */
export function titleFeatures(text: string, buckets: number): number[] {
  const read = text.slice(0, LONGEST);
  const written = wordsOf(read);
  const words = written.map((word) => word.toLowerCase());
  const capitals = written.filter((word) => /^\p{Lu}/u.test(word)).length;
  const names = [
    `count ${Math.min(25, words.length)}`,
    `first ${words[0] ?? ''}`,
    `last ${words.at(-1) ?? ''}`,
    `end ${signClass(read.trim().at(-1))}`,
    `capitals ${written.length > 0 ? Math.round((4 * capitals) / written.length) : 0}`,
    `commas ${Math.min(5, read.split(',').length)}`,
    `colon ${read.indexOf(': ') > 0}`,
    `numbers ${Math.min(4, words.filter((word) => /^\p{N}/u.test(word)).length)}`,
    `shouts ${read === read.toUpperCase()}`,
  ];
  for (const [i, word] of words.entries()) {
    names.push(`word ${/^\p{N}/u.test(word) ? `#${Math.min(5, word.length)}` : word}`);
    names.push(`pair ${words[i - 1] ?? ''} ${word}`);
    if (word.length > AFFIX) names.push(`begins ${word.slice(0, AFFIX)}`, `ends ${word.slice(-AFFIX)}`);
  }
  return bucketsOf(names, buckets);
}

/** What the name of one person is known by, each as a bucket of 0 to `buckets` - 1. */
export function nameFeatures(text: string, buckets: number): number[] {
  const written = wordsOf(text.slice(0, LONGEST));
  const names = [`count ${Math.min(8, written.length)}`, `shape ${written.map(shapeOfWord).join(' ')}`];
  for (const [i, word] of written.entries()) {
    const place = i === 0 ? 'first' : i === written.length - 1 ? 'last' : 'middle';
    const folded = word.toLowerCase();
    names.push(`word ${folded}`, `${place} ${folded}`, `${place} shape ${shapeOfWord(word)}`);
    const padded = `<${folded}>`;
    for (let at = 0; at + 3 <= padded.length; at++) names.push(`${place} part ${padded.slice(at, at + 3)}`);
    names.push(`ends ${folded.slice(-AFFIX)}`);
  }
  return bucketsOf(names, buckets);
}

function wordsOf(text: string): string[] {
  return (text.match(WORD) ?? []).slice(0, MOST_WORDS);
}

/** `Xx`, `X`, `xx`, `XX` or `#`: the letters of a word by kind, repeats once. */
function shapeOfWord(word: string): string {
  if (/^\p{N}/u.test(word)) return '#';
  if (word.length === 1) return /\p{Lu}/u.test(word) ? 'X' : 'x';
  return [...new Set(Array.from(word.slice(0, 20), (sign) => (/\p{Lu}/u.test(sign) ? 'X' : 'x')))].join('');
}

function signClass(sign = ''): string {
  if (/\p{L}/u.test(sign)) return 'letter';
  return /\p{N}/u.test(sign) ? 'number' : sign;
}

/** Distinct buckets of named features, by FNV-1a over their UTF-16 code units. */
function bucketsOf(names: readonly string[], buckets: number): number[] {
  const found = new Set<number>();
  for (const name of names) {
    let hash = 0x811c9dc5;
    for (let i = 0; i < name.length; i++) hash = Math.imul(hash ^ name.charCodeAt(i), 0x01000193);
    // The low bits of FNV are the worst mixed.
    found.add(((hash ^ (hash >>> 15)) >>> 0) % buckets);
  }
  return [...found];
}
