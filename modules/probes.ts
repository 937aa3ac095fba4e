/**
 * Derives two things from the site rules at build time: the module `virtual:probes`, the short list of
 * selectors and addresses by which the detector knows a page with papers, and the hosts in the manifest.
 */
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { hostOf } from '../lib/settings/site-access.ts';
import type * as Registry from '../lib/sites/index.ts';

export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({ plugins: [virtualProbes()] }));
  wxt.hook('build:manifestGenerated', async (_, manifest) => {
    const { SITE_MATCHES } = (await registry()).module;
    const hosts = [...new Set(SITE_MATCHES.map((pattern) => `*://${hostOf(pattern)}/*`))].toSorted();
    manifest.content_scripts = [
      { matches: hosts, js: ['content-scripts/detector.js'], run_at: 'document_idle' },
    ];
    // The sites that the detector runs on are the ones the worker may put the reader into: the same
    // permission, asked once.
    manifest.host_permissions = hosts;
  });
});

/** `virtual:probes` as data (`entrypoints/shared/virtual-probes.d.ts`). */
export function virtualProbes(): Plugin {
  const id = 'virtual:probes';
  return {
    name: 'offprint:virtual-probes',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined;
      const rules = await registry();
      for (const file of rules.dependencies) this.addWatchFile(file);
      return `export const PROBES = ${JSON.stringify(rules.module.PROBES)};`;
    },
  };
}

function registry() {
  return runnerImport<typeof Registry>(resolve('lib/sites/index.ts'), { configFile: false });
}
