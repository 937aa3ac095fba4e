/**
 * Invented papers for the welcome page: a listing to clip from, and a second one that is partly related to
 * it.
 */
import type { Draft } from '@/lib/paper.ts';

/** An address under `.example`, a domain that nobody can own. */
const at = (name: string) => `https://papers.example/${name}`;

export const SAMPLE_LISTING: readonly Draft[] = [
  {
    title: 'Sparse Autoencoders Find Features That People Can Name',
    authors: ['Ada Example', 'Ben Sample', 'Cleo Case'],
    year: 2026,
    venue: 'Sample Conference',
    abstract:
      'Sparse autoencoders split the activations of a language model into features. We ask people to name them, and find that most names predict when the feature is active.',
    url: at('sparse'),
  },
  {
    title: 'A $\\sqrt{n}$ Bound for Sorting With Forgetful Memory',
    authors: ['Dan Datum'],
    year: 2025,
    abstract:
      'Memory cells that forget make sorting harder. We prove a bound on how many comparisons are lost, and show that it is tight.',
    url: at('sorting'),
  },
  {
    title: 'Listening to Coral Reefs at Night',
    authors: ['Eve Etude', 'Finn Figure'],
    year: 2026,
    venue: 'Journal of Examples',
    abstract:
      'Underwater microphones recorded reefs for two years. Night choruses of fish tell healthy reefs from damaged ones earlier than pictures do.',
    url: at('reefs'),
  },
  {
    title: 'Solid Electrolytes That Mend Their Own Cracks',
    authors: ['Gil Graph', 'Hana Hypothesis'],
    year: 2024,
    abstract:
      'Batteries with solid electrolytes fail when cracks grow. A polymer that flows into cracks under pressure doubles the number of charging cycles.',
    url: at('electrolytes'),
  },
];

export const NEXT_LISTING: readonly Draft[] = [
  {
    title: 'Naming the Features of Sparse Autoencoders Without People',
    authors: ['Ida Index'],
    year: 2026,
    abstract:
      'A second language model names the features of sparse autoencoders, and is right as often as people are.',
    url: at('naming'),
  },
  {
    title: 'What Fish Choruses Say About the Health of Reefs',
    authors: ['Jo Journal'],
    year: 2026,
    abstract: 'Recordings of fish choruses at night, from forty coral reefs, follow how the reefs recover.',
    url: at('choruses'),
  },
  {
    title: 'Faster Sorting When Memory Cells Forget',
    authors: ['Kim Key'],
    year: 2026,
    abstract: 'An algorithm for sorting with forgetful memory comes close to the known bound on comparisons.',
    url: at('faster'),
  },
  {
    title: 'Polymers for Batteries That Survive a Thousand Charging Cycles',
    authors: ['Lea Lemma'],
    year: 2026,
    abstract:
      'Solid electrolytes of a new polymer close cracks, and batteries last for a thousand charging cycles.',
    url: at('polymers'),
  },
];
