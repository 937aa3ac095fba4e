/**
 * The test projects: pure logic in Node, components in happy-dom, the built extension in each of the
 * browsers, and what needs further programs.
 */
import { defineConfig, type TestProjectInlineConfiguration } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { virtualProbes } from '../modules/probes.ts';

/**
 * The browser tests of one browser: those of all, and those of its own folder. After all other tests.
 */
function inBrowser(name: string): TestProjectInlineConfiguration {
  return {
    plugins: [WxtVitest()],
    test: {
      name,
      environment: 'node',
      include: ['tests/e2e/*.test.ts', `tests/e2e/${name}/*.test.ts`],
      env: { BROWSER: name },
      // As long as a busy machine takes; what never comes fails all the same.
      testTimeout: 120_000,
      hookTimeout: 120_000,
      expect: { poll: { timeout: 60_000 } },
      sequence: { groupOrder: 1 },
    },
  };
}

export default defineConfig({
  test: {
    // By default one core would be left idle; and a browser waits more than it works.
    maxWorkers: 2,
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'lib',
          environment: 'node',
          include: [
            'tests/{architecture,commands,lib,locales,training}/**/*.test.ts',
            'tests/entrypoints/background/**/*.test.ts',
          ],
          // As long as a busy machine takes; what never ends fails all the same.
          testTimeout: 60_000,
        },
      },
      {
        plugins: [WxtVitest(), virtualProbes()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/{components,entrypoints}/**/*.test.{ts,tsx}'],
          exclude: ['tests/entrypoints/background/**'],
          testTimeout: 30_000,
        },
      },
      inBrowser('chromium'),
      inBrowser('firefox'),
      {
        plugins: [WxtVitest()],
        test: {
          name: 'extended',
          environment: 'node',
          include: ['tests/extended/**/*.test.ts'],
          fileParallelism: false,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
