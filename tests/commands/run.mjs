// Runs a command written in TypeScript: `node tests/commands/run.mjs detect …`. Vite loads it, as the site
// rules are collected by `import.meta.glob`.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

// So that errors name the lines of the sources.
process.setSourceMapsEnabled(true);

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const [name, ...args] = process.argv.slice(2);
// Otherwise Vite sets it to development, which a command's build of the extension would inherit.
process.env['NODE_ENV'] ??= 'production';
const { module } = await runnerImport(resolve(root, `tests/commands/${name}.ts`), {
  root,
  configFile: false,
  logLevel: 'error',
  resolve: { alias: { '@': root } },
});
try {
  process.exitCode = (await module.main(args)) ?? 0;
} catch (error) {
  console.error(error instanceof Error && error.name === 'UsageError' ? error.message : error);
  process.exitCode = 1;
}
