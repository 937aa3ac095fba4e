/** What the build makes of the site rules: the module `virtual:sites` (`lib/virtual-sites.d.ts`), their probes, and their hosts in the manifest. */
import { resolve } from 'node:path';
import { type Plugin, runnerImport } from 'vite';
import { addViteConfig, defineWxtModule } from 'wxt/modules';
import { hostOf } from '../lib/settings/site-access.ts';
import type * as Registry from '../lib/sites/index.ts';

/** Where the probes of a site are among the files of the extension: a script of its own. */
const probeFile = (id: string) => `content-scripts/probes/${id}.js`;

export default defineWxtModule((wxt) => {
  addViteConfig(wxt, () => ({ plugins: [virtualSites()] }));
  wxt.hook('build:publicAssets', async (_, files) => {
    const { SITES, probeOf } = (await registry()).module;
    for (const site of SITES) {
      const probe: Registry.Probe = { matches: site.matches, selector: probeOf(site) };
      // By a symbol: the page's elements are found by their ids, as if they were variables, in this world, too.
      const probes = `globalThis[Symbol.for('offprint.probes')]??={}`;
      const contents = `(${probes})[${JSON.stringify(site.id)}]=${JSON.stringify(probe)};`;
      files.push({ relativeDest: probeFile(site.id), contents });
    }
  });
  wxt.hook('build:manifestGenerated', async (_, manifest) => {
    const { SITES, SITE_MATCHES } = (await registry()).module;
    const hosts = hostsOf(SITE_MATCHES);
    manifest.content_scripts = [
      // A page gets the probes of its own host, before the detector, which asks them.
      ...SITES.map(({ id, matches }) => ({
        matches: hostsOf(matches),
        js: [probeFile(id)],
        run_at: 'document_end' as const,
      })),
      { matches: hosts, js: ['content-scripts/detector.js'], run_at: 'document_idle' },
    ];
    // The sites that the detector runs on are the ones the worker may put the reader into: the same permission, asked once.
    manifest.host_permissions = hosts;
  });
});

function hostsOf(matches: readonly string[]): string[] {
  return [...new Set(matches.map((pattern) => `*://${hostOf(pattern)}/*`))].toSorted();
}

function registry() {
  return runnerImport<typeof Registry>(resolve('lib/sites/index.ts'), { configFile: false });
}

/** The names of the site rules as data, for the pages that must be small; and each rule by its id. */
export function virtualSites(): Plugin {
  const [names, rule] = ['virtual:sites', 'virtual:rules'];
  return {
    name: 'offprint:virtual-sites',
    resolveId: (source) => (source === names || source === rule ? `\0${source}` : undefined),
    async load(source) {
      if (source === `\0${rule}`) return RULES;
      if (source !== `\0${names}`) return undefined;
      const rules = await registry();
      for (const file of rules.dependencies) this.addWatchFile(file);
      return `export const NAMES = ${JSON.stringify(rules.module.SITES.map((site) => site.name))};`;
    },
  };
}

// Where all of them are at hand; `page-parts.ts` has another way.
const RULES = `
const files = import.meta.glob(['/lib/sites/*.ts', '!/lib/sites/{index,site}.ts']);
export const loadRule = (id) => files['/lib/sites/' + id + '.ts']();
`;
