/**
 * Builds the content script in parts: `import()` in its code makes a script of its own, which the worker puts into the page when
 * it is asked for. A page's script can import nothing without the page knowing of it; a script that was put in can only
 * leave something behind in the world that all scripts of the extension share on the page (`detector.content/parts.ts`).
 */
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { InlineConfig, Plugin, Rolldown } from 'vite';
import { defineWxtModule } from 'wxt/modules';

type Chunk = Rolldown.OutputChunk;

/** The first script, by the name of its entrypoint. */
const DETECTOR = 'detector';

export default defineWxtModule((wxt) => {
  wxt.hook('vite:build:extendConfig', ([entrypoint], config) => {
    if (entrypoint?.name === DETECTOR) inParts(config, `content-scripts/${DETECTOR}`);
  });
});

/** Makes a build of the one script into one of several. `folder`: where the parts go, below the extension's root. */
function inParts(config: InlineConfig, folder: string): void {
  const { build = {} } = config;
  // Its code has `require` where it wants another part: at once for what is there, or with a promise.
  if (build.lib) build.lib.formats = ['cjs'];
  const output = build.rolldownOptions?.output;
  if (!output || Array.isArray(output)) throw new Error('The content script is built as one output.');
  const script = output.entryFileNames;
  if (!build.lib || typeof build.lib.entry !== 'string' || typeof script !== 'string')
    throw new Error('The content script is built from one file.');
  const input = { ...rules(), [DETECTOR]: build.lib.entry };
  // Nobody but our own `require` reads what a part exports.
  output.exports = 'named';
  output.esModule = false;
  output.externalLiveBindings = false;
  output.generatedCode = { ...output.generatedCode, symbols: false };
  output.entryFileNames = ({ name }) => (name === DETECTOR ? script : `${folder}/[name].js`);
  // A rule's part has its site's name; what several share must not take it.
  output.chunkFileNames = ({ isDynamicEntry }) => `${folder}/${isDynamicEntry ? '' : 'shared-'}[name].js`;
  // What the first script shares with parts stays in it: it is there whenever they are.
  build.rolldownOptions = { ...build.rolldownOptions, input, preserveEntrySignatures: 'allow-extension' };
  config.plugins = [...(config.plugins ?? []), rulesByName(), withoutExamples(), wrapped()];
}

/** The files of all site rules by their names. */
function rules(): Record<string, string> {
  const names = readdirSync(resolve('lib/sites'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace(/\.ts$/, ''));
  const ids = names.filter((name) => name !== 'index' && name !== 'site');
  return Object.fromEntries(ids.map((id) => [id, resolve(`lib/sites/${id}.ts`)]));
}

/** The addresses that a rule is tested with are of no use on a page. */
function withoutExamples(): Plugin {
  return {
    name: 'offprint:without-examples',
    enforce: 'pre',
    transform: {
      filter: { id: /\/lib\/sites\/[\w-]+\.ts$/ },
      handler: (code) => code.replace(/^  examples: \[[^\]]*\],$/m, '  examples: [],'),
    },
  };
}

/** `virtual:rules` on a page: the part of the name, without a list of all. */
function rulesByName(): Plugin {
  const id = 'virtual:rules';
  return {
    name: 'offprint:rules-by-name',
    enforce: 'pre',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) =>
      source === `\0${id}`
        ? 'export const loadRule = async (id) => globalThis.offprint.require(`./${id}.js`);'
        : undefined,
  };
}

/** Puts each part into a function of what it needs, and what it shares with others before it: one script is all of it. */
function wrapped(): Plugin {
  return {
    name: 'offprint:page-parts',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const codeOf = new Map(chunks.map((chunk) => [chunk.fileName, wrap(chunk)]));
      // The part that the first script asks for (the reader) asks for all others, and is there before them.
      const second = chunks.find(({ fileName }) =>
        chunks.some((one) => isFirst(one) && one.dynamicImports.includes(fileName)),
      );
      const there = second ? needsOf(second, chunks) : new Set<Chunk>();
      for (const chunk of chunks) {
        if (isFirst(chunk)) chunk.code = first(chunk);
        else if (chunk.isEntry || chunk.isDynamicEntry) {
          const needed = [...needsOf(chunk, chunks)].filter((one) => chunk === second || !there.has(one));
          chunk.code = needed.map(({ fileName }) => codeOf.get(fileName)).join('') + '0;';
        }
        // What is only shared comes with those that share it.
        else delete bundle[chunk.fileName];
      }
    },
  };
}

/** A part and all others that it needs, besides the first. */
function needsOf(part: Chunk, chunks: Chunk[], found = new Set<Chunk>()): Set<Chunk> {
  if (isFirst(part) || found.has(part)) return found;
  found.add(part);
  for (const file of part.imports) {
    const other = chunks.find(({ fileName }) => fileName === file);
    if (other) needsOf(other, chunks, found);
  }
  return found;
}

function isFirst({ isEntry, name }: Chunk): boolean {
  return isEntry && name === DETECTOR;
}

function first({ fileName, code }: Chunk): string {
  const name = JSON.stringify(nameOf(fileName));
  const world = `globalThis.offprint={exports:{${name}:exports},parts:{}}`;
  return `(()=>{const exports={},module={exports},world=${world},require=path=>world.require(path);${code}\n})();`;
}

function wrap({ fileName, imports, code }: Chunk): string {
  const needs = JSON.stringify(imports.map(nameOf));
  const name = JSON.stringify(nameOf(fileName));
  return `globalThis.offprint.parts[${name}]={needs:${needs},run(require,exports){${code}\n}};`;
}

function nameOf(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1, -'.js'.length);
}
