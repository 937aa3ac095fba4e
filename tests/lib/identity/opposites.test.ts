/** Words by which two papers of nearly one title differ. */
import { expect, it } from 'vitest';
import { areOpposites, differByOpposites } from '@/lib/identity/opposites.ts';

it.each([
  ['high', 'low'],
  ['increases', 'decreases'],
  ['bosons', 'fermions'],
  ['h1n1', 'h5n1'],
  ['13c', '14c'],
  ['hyperthermia', 'hypothermia'],
  ['intracellular', 'intercellular'],
  ['intracellular', 'extracellular'],
  ['preoperative', 'postoperative'],
  ['macroscopic', 'microscopic'],
  ['overfitting', 'underfitting'],
  ['endothermic', 'exothermic'],
  ['monomorphic', 'polymorphic'],
  ['homogeneous', 'heterogeneous'],
  ['upstream', 'downstream'],
  ['supercritical', 'subcritical'],
  ['euglycemia', 'hypoglycemia'],
  ['euglycemia', 'hyperglycemia'],
  ['stable', 'unstable'],
  ['linear', 'nonlinear'],
  ['complete', 'incomplete'],
  ['mature', 'immature'],
  ['regular', 'irregular'],
  ['symmetric', 'asymmetric'],
  ['bodies', 'antibodies'],
  ['order', 'disorder'],
])('%s and %s are opposites', (a, b) => {
  expect(areOpposites(a, b)).toBe(true);
  expect(areOpposites(b, a)).toBe(true);
});

it.each([
  ['otters', 'lakes'],
  ['otters', 'otters'],
  ['form', 'inform'],
  ['h1n1', 'h1'],
  ['co2', 'otters'],
  ['unstable', 'nonlinear'],
  ['high', 'lakes'],
])('%s and %s are none', (a, b) => {
  expect(areOpposites(a, b)).toBe(false);
  expect(areOpposites(b, a)).toBe(false);
});

it.each<[string[], string[], boolean]>([
  [['high'], ['low'], true],
  [['high', 'fast'], ['slow', 'low'], true],
  [['high', 'otters'], ['low', 'lakes'], false],
  [['high'], ['low', 'slow'], false],
  [[], [], false],
])('%j and %j differ by opposites alone: %s', (a, b, differ) => {
  expect(differByOpposites(a, b)).toBe(differ);
});
