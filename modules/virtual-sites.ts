/** What the build makes of the site rules: the module `virtual:sites` (`lib/virtual-sites.d.ts`), and their hosts in the manifest. */
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { hostOf } from '../lib/access.ts';
import type * as Registry from '../lib/sites/index.ts';

export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({ plugins: [virtualSites()] }));
  // Here, and not in the scout's own definition, which would carry the list into every page.
  wxt.hook('build:manifestGenerated', async (_, manifest) => {
    const { SITE_MATCHES } = (await registry()).module;
    const hosts = [...new Set(SITE_MATCHES.map((pattern) => `*://${hostOf(pattern)}/*`))].toSorted();
    manifest.content_scripts = [
      { matches: hosts, js: ['content-scripts/scout.js'], run_at: 'document_idle' },
    ];
    // The sites that the scout runs on are the ones the worker may put the reader into: the same permission, asked once.
    manifest.host_permissions = hosts;
  });
});

function registry() {
  return runnerImport<typeof Registry>(resolve('lib/sites/index.ts'), { configFile: false });
}

/** Names and probes of the site rules as data, for the scripts that must be small. */
export function virtualSites(): Plugin {
  const id = 'virtual:sites';
  return {
    name: 'offprint:virtual-sites',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined;
      const rules = await registry();
      for (const file of rules.dependencies) this.addWatchFile(file);
      const { SITES, probeOf } = rules.module;
      const probes = SITES.map((site) => ({ matches: site.matches, selector: probeOf(site) }));
      const ids = SITES.map(({ id, matches }) => ({ id, matches }));
      const names = SITES.map((site) => site.name);
      return Object.entries({ RULES: ids, PROBES: probes, NAMES: names })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
