/** Three projects: pure logic in Node, components in happy-dom, and the built extension in real browsers. */
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { virtualProbes } from '../modules/probes.ts';

export default defineConfig({
  test: {
    projects: [
      {
        plugins: [WxtVitest()],
        test: {
          name: 'lib',
          environment: 'node',
          include: [
            'tests/{architecture,commands,lib,locales,training}/**/*.test.ts',
            'tests/entrypoints/{background,offscreen}/**/*.test.ts',
          ],
        },
      },
      {
        plugins: [WxtVitest(), virtualProbes()],
        test: {
          name: 'dom',
          environment: 'happy-dom',
          include: ['tests/{components,entrypoints}/**/*.test.{ts,tsx}'],
          exclude: ['tests/entrypoints/{background,offscreen}/**'],
          testTimeout: 30_000,
        },
      },
      {
        plugins: [WxtVitest()],
        test: {
          name: 'browser',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 60_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
