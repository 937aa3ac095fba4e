/**
 * The unit tests as the mutation tests run them: in one project, without browsers, since StrykerJS runs the
 * tests that reach a mutant in its own processes. `MUTANTS_DOM` chooses those that need a document.
 */
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { virtualProbes } from '../modules/probes.ts';

const tests = (process.env['MUTANTS_TESTS'] ?? '').split(' ').filter(Boolean);

export default defineConfig({
  plugins: [WxtVitest(), virtualProbes()],
  test: {
    environment: process.env['MUTANTS_DOM'] ? 'happy-dom' : 'node',
    include: tests.length > 0 ? tests : ['tests/lib/**/*.test.ts'],
    testTimeout: 60_000,
    // One failing test is enough to kill a mutant.
    bail: 1,
  },
});
