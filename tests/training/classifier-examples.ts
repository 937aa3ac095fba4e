/** Makes examples for the text classifiers: titles and names of a corpus, against texts that are neither. */
import type { TrainingPaper } from '../commands/training-papers.ts';
import type { Example } from './linear-model.ts';
import { makeOtherText, OTHER_KINDS } from './other-texts.ts';

/** Texts that are made for each paper: as many sentences, parts of sentences, and others. */
const SENTENCE = /[^.!?]{20,}[.!?](?=\s|$)/g;

/** One title, written as pages do, and three texts that are none. */
export function titleExamples({ title, abstract, authors }: TrainingPaper, random: () => number): Example[] {
  const sentences = abstract.match(SENTENCE) ?? [];
  const sentence = (sentences[Math.floor(random() * sentences.length)] ?? abstract).trim();
  const kind = OTHER_KINDS[Math.floor(random() * OTHER_KINDS.length)] ?? 'heading';
  const none = random() < 0.7 ? ['sentence', sentence] : ['part', partOf(sentence, random)];
  const examples: Example[] = [
    { text: asWritten(title, random), isPositive: true, kind: 'title' },
    { text: makeOtherText(kind, random), isPositive: false, kind },
    { text: none[1] ?? '', isPositive: false, kind: none[0] ?? '' },
  ];
  if (random() < 0.3)
    examples.push({ text: authors.slice(0, 8).join(', '), isPositive: false, kind: 'people' });
  return examples;
}

/** Two people of a paper, and texts that are nobody. */
export function personExamples({ title, authors }: TrainingPaper, random: () => number): Example[] {
  const words = title.split(/[\s:,]+/).filter((word) => /^\p{L}[\p{L}-]+$/u.test(word));
  const at = Math.floor(random() * Math.max(1, words.length - 3));
  const part = words.slice(at, at + 2 + Math.floor(random() * 2)).map(capitalised);
  const kind = OTHER_KINDS[Math.floor(random() * OTHER_KINDS.length)] ?? 'heading';
  const pick = () => authors[Math.floor(random() * authors.length)] ?? '';
  const other = makeOtherText(kind, random);
  const examples: Example[] = [pick(), pick()].map((name) => ({
    text: nameAsWritten(name, random),
    isPositive: true,
    kind: 'person',
  }));
  examples.push({ text: part.join(' '), isPositive: false, kind: 'part of a title' });
  // Lines of references and events hold people, as do some bodies.
  if (!/reference|event|speech|body|navigation|news/.test(kind))
    examples.push({ text: other, isPositive: false, kind });
  return examples.filter(({ text }) => text.length > 2);
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A title as pages write it: some with a full stop, in lower case, in capitals or with Capital Words. */
function asWritten(title: string, random: () => number): string {
  const plain = title.replaceAll('$', '').replaceAll(/\s+/g, ' ');
  const chance = random();
  const shown =
    chance < 0.04
      ? plain.toUpperCase()
      : chance < 0.12
        ? plain.charAt(0) + plain.slice(1).toLowerCase()
        : chance < 0.25
          ? plain.replaceAll(/(?<=\s)\p{Ll}(?=\p{L}{3})/gu, (letter) => letter.toUpperCase())
          : plain;
  return random() < 0.15 ? `${shown}.` : shown;
}

/** `Ada M. Lovelace`, `A. M. Lovelace`, `Lovelace, A. M.` or `Lovelace AM`. */
function nameAsWritten(name: string, random: () => number): string {
  const words = name.split(' ');
  const chance = random();
  if (words.length < 2 || chance < 0.7) return name;
  const initials = words.slice(0, -1).map((word) => word.charAt(0));
  const family = words.at(-1) ?? '';
  if (chance < 0.8) return `${initials.map((one) => `${one}.`).join(' ')} ${family}`;
  return chance < 0.9
    ? `${family}, ${initials.map((one) => `${one}.`).join(' ')}`
    : `${family} ${initials.join('')}`;
}

function partOf(sentence: string, random: () => number): string {
  const words = sentence.split(' ');
  const from = Math.floor(random() * Math.max(1, words.length - 5));
  return words.slice(from, from + 3 + Math.floor(random() * 8)).join(' ');
}
