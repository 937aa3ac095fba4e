/** Makes the module `virtual:sites` of the site rules (`lib/virtual-sites.d.ts`). */
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { hostOf } from '../lib/access.ts';
import type * as Registry from '../lib/sites/index.ts';

export default defineWxtModule((wxt) => addViteConfig(wxt, () => ({ plugins: [virtualSites()] })));

/** Hosts, names and probes of the site rules as data, for the scripts that must be small. */
export function virtualSites(): Plugin {
  const id = 'virtual:sites';
  return {
    name: 'offprint:virtual-sites',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    async load(source) {
      if (source !== `\0${id}`) return undefined;
      const rules = await runnerImport<typeof Registry>(resolve('lib/sites/index.ts'), {
        configFile: false,
      });
      for (const file of rules.dependencies) this.addWatchFile(file);
      const { SITE_MATCHES, SITES, probeOf } = rules.module;
      const probes = SITES.map((site) => ({ matches: site.matches, selector: probeOf(site) }));
      const hosts = [...new Set(SITE_MATCHES.map((pattern) => `*://${hostOf(pattern)}/*`))];
      const ids = SITES.map(({ id, matches }) => ({ id, matches }));
      const names = SITES.map((site) => site.name);
      return Object.entries({ RULES: ids, MATCHES: hosts, PROBES: probes, NAMES: names })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n');
    },
  };
}
