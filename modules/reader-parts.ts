/**
 * Builds the reader in parts: `import()` in its code makes a script of its own, which the worker puts into the page when
 * it is asked for. A page's script can import nothing without the page knowing of it; a script that was put in can only
 * leave something behind in the world that all scripts of the extension share on the page (`reader.content/parts.ts`).
 */
import type { InlineConfig, Plugin, Rolldown } from 'vite';
import { defineWxtModule } from 'wxt/modules';

type Chunk = Rolldown.OutputChunk;

export default defineWxtModule((wxt) => {
  wxt.hook('vite:build:extendConfig', ([entrypoint], config) => {
    if (entrypoint?.name === 'reader') inParts(config, 'content-scripts/reader');
  });
});

/** Makes a build of the one script into one of several. `folder`: where the parts go, below the extension's root. */
function inParts(config: InlineConfig, folder: string): void {
  const { build = {} } = config;
  // Its code has `require` where it wants another part: at once for what is there, or with a promise.
  if (build.lib) build.lib.formats = ['cjs'];
  const output = build.rolldownOptions?.output;
  if (!output || Array.isArray(output)) throw new Error('The reader is built as one output.');
  output.chunkFileNames = `${folder}/[name].js`;
  // What several parts share is in the first, which is there whenever they are.
  build.rolldownOptions = { ...build.rolldownOptions, preserveEntrySignatures: false };
  config.plugins = [...(config.plugins ?? []), wrapped()];
}

/** Puts each part into a function of what it needs, and what it shares with others before it: one script is all of it. */
function wrapped(): Plugin {
  return {
    name: 'offprint:reader-parts',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const codeOf = new Map(chunks.map((chunk) => [chunk.fileName, wrap(chunk)]));
      for (const chunk of chunks) {
        if (chunk.isEntry) chunk.code = first(chunk);
        else if (chunk.isDynamicEntry)
          chunk.code =
            [...needsOf(chunk, chunks)].map(({ fileName }) => codeOf.get(fileName)).join('') + '0;';
        // What is only shared comes with those that share it.
        else delete bundle[chunk.fileName];
      }
    },
  };
}

/** A part and all others that it needs, besides the first. */
function needsOf(part: Chunk, chunks: Chunk[], found = new Set<Chunk>()): Set<Chunk> {
  if (part.isEntry || found.has(part)) return found;
  found.add(part);
  for (const file of part.imports) {
    const other = chunks.find(({ fileName }) => fileName === file);
    if (other) needsOf(other, chunks, found);
  }
  return found;
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
