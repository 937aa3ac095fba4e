// Runs a command written in TypeScript: `node tests/commands/run.mjs detect …`. Vite loads it, since the registry of
// site rules is an `import.meta.glob`.
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const root = resolve(fileURLToPath(import.meta.url), '../../..');
const [name, ...args] = process.argv.slice(2);
// Vite would call it development, and a command's own build of the extension would take that over.
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
