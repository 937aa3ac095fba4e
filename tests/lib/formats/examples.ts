/** Titles as sources write them, and as they stand in BibTeX; records of every type with every title. */
import type { Reference } from '@/lib/formats/reference.ts';

const r = String.raw;

export const TITLES: [string, string][] = [
  ['BERT: Pre-training of GPT models', '{BERT}: Pre-training of {GPT} models'],
  ['On fog', 'On fog'],
  ['Deep Learning for Fog and Mist', 'Deep Learning for Fog and Mist'],
  ['A Survey of Fog', 'A Survey of Fog'],
  ['The Bayesian view of fog and mist', 'The {Bayesian} view of fog and mist'],
  ['Fog in Paris and other places', 'Fog in {Paris} and other places'],
  ['AlphaFold predicts mRNA and iPhone use', '{AlphaFold} predicts {mRNA} and {iPhone} use'],
  ['GPT-4 and GPT-style models', '{GPT}-4 and {GPT}-style models'],
  ['Vitamin C in T cells', 'Vitamin {C} in {T} cells'],
  ['C++ or C#?', '{C++} or {C\\#}?'],
  ['I am fog', 'I am fog'],
  ['FOG AND RAIN IN MODERN TIMES', 'FOG AND RAIN IN MODERN TIMES'],
  [r`Schr\"odinger waves`, r`Schr\"odinger waves`],
  [r`The Schr\"odinger equation revisited slowly`, r`The {Schr\"odinger} equation revisited slowly`],
  ['Schrödinger waves', r`Schr{\"o}dinger waves`],
  [r`R\&D: 50\% less`, r`{R\&D}: 50\% less`],
  ['R&D: 50% less', r`{R\&D}: 50\% less`],
  [r`The $\ell_1$ norm`, r`The $\ell_1$ norm`],
  [r`Decays of $K^+$ mesons`, r`Decays of {$K^+$} mesons`],
  [r`On $\Gamma$-limits`, r`On {$\Gamma$-limits}`],
  ['From $5 to $10', r`From \$5 to \$10`],
  ['Sorting {0, 1} matrices', r`Sorting {\textbraceleft}0, 1{\textbraceright} matrices`],
  ['{BERT}: a model', '{BERT}: a model'],
  ['{Fog} and {R}ain again slowly', '{Fog} and {R}ain again slowly'],
  [r`Poincar{\'e} maps`, r`Poincar{\'e} maps`],
  ['Poincaré maps', r`Poincar{\'e} maps`],
  [r`\AA ngstr\"om scale`, r`\AA ngstr\"om scale`],
  [r`The {\it Herschel} survey of things`, r`The {{\it Herschel}} survey of things`],
  [r`A \emph{very} old fog`, r`A \emph{very} old fog`],
  [r`\alpha-decay`, r`$\alpha$-decay`],
  ['α-decay in fog', r`$\alpha$-decay in fog`],
  ['CO₂ and H₂O in fog', r`{CO$_{2}$} and {H$_{2}$O} in fog`],
  ['Fog – a history', 'Fog -- a history'],
  ['“Deep” fog', "``Deep'' fog"],
  ['Ein Nebel über Łódź', r`Ein Nebel {\"u}ber {\L}{\'o}d{\'z}`],
  ['Туман над рекой', 'Туман над рекой'],
  ['雾的研究', '雾的研究'],
  ['Η ομίχλη στην Αθήνα', 'Η ομίχλη στην {Αθήνα}'],
  ['안개 연구', '안개 연구'],
  ['Nguyễn and fog', 'Nguyễn and fog'],
  ['C:\\temp files', r`{C:{\textbackslash}temp} files`],
  ['a_b ~ c ^ d', r`a\_b {\textasciitilde} c {\textasciicircum} d`],
  ['Unbalanced } brace {', r`Unbalanced {\textbraceright} brace {\textbraceleft}`],
  [r`Broken \ slash`, r`Broken {\textbackslash} slash`],
  ['x < y and y > z', r`x $<$ y and y $>$ z`],
  ['“BERT” (and GPT) again', "``{BERT}'' (and {GPT}) again"],
  ['Fog: An Essay', 'Fog: An Essay'],
  ['Fog 😀 smiles', 'Fog 😀 smiles'],
  ['10% of #fog @ night', r`10\% of \#fog @ night`],
  ['Search for $K^-$ decays in NA62 data', r`Search for {$K^-$} decays in {NA62} data`],
];

const TYPES: Reference['type'][] = [
  'article',
  'conference',
  'preprint',
  'chapter',
  'book',
  'thesis',
  'report',
  'other',
];
const DATES: Reference['issued'][] = [[2020], [2020, 5], [2020, 5, 3]];
const PEOPLE: Reference['authors'][] = [
  [{ family: 'King', given: 'Martin Luther', suffix: 'Jr.' }],
  [{ literal: 'ATLAS Collaboration' }],
  [
    { family: 'Berg', given: 'Jan', particle: 'van der' },
    { family: 'García Márquez', given: 'Gabriel' },
  ],
  [{ family: '王', given: '伟' }],
  [],
  [{ family: 'Émile', given: 'Élan É.' }],
  [{ literal: 'Institute of Fog, Rain, and Snow' }],
  [{ family: 'Aristotle' }],
  [{ family: 'Sample, Ltd', given: 'A and B' }],
  [{ family: 'Петров', given: 'И. С.' }],
];
/** Records of every type, with every title, and fields missing in turn. */
export const RECORDS: Reference[] = TITLES.flatMap(([title], i) =>
  TYPES.map((type, j): Reference => {
    const n = i + j;
    return {
      type,
      title,
      authors: PEOPLE[n % PEOPLE.length] ?? [],
      authorsCut: n % 3 === 0,
      ...(n % 7 && { issued: DATES[n % 3] ?? [2020] }),
      ...(n % 5 && {
        container: ['Journal of Fog & Mist', 'Proceedings of the 3rd Conference on Fög', '雾学报'][n % 3],
      }),
      ...(n % 4 && { publisher: 'Fog & Sons' }),
      ...(n % 3 && { volume: '12' }),
      ...(n % 2 && { issue: '3-4' }),
      ...(n % 6 && { pages: ['12-34', '12–34', 'e1004', '7'][n % 4] ?? '' }),
      issn: ['2049-3630', '1234-5678'][n % 2] ?? '',
      isbn: ['9780306406157', '123'][n % 2] ?? '',
      language: ['en', 'de', 'zh', 'ru-RU'][n % 4] ?? '',
      keywords: ['fog', 'a, b', '50%'],
      doi: '10.1000/x_y%{1}',
      ...(type === 'preprint' && { arxiv: '2001.00001' }),
      url: 'https://example.org/a_b?c=d&e=%7B#f',
    };
  }),
);
