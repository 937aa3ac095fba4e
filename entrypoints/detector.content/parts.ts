/**
 * The further parts of the content script: each is a script that the worker puts into the page when the code wants it (`import()`), as
 * `modules/page-parts.ts` has made it.
 */

/** What a part gives to others: at once when it has run. */
type Exports = object | Promise<object>;

/** What a part leaves behind when it is put in: which others it needs, and its code as a function of them. */
interface Part {
  needs: string[];
  run: (require: (path: string) => Exports, exports: object) => void;
}

/** What all scripts of ours share on a page, out of the page's own sight; a new content script begins with an empty one. */
interface World {
  /** Of each part that has run. */
  exports: Record<string, object>;
  parts: Record<string, Part>;
  require?: (path: string) => Exports;
}

declare global {
  var offprint: World | undefined;
}

/**
 * Lets the code have its further parts.
 *
 * @param ask has the script of a part put into this page; rejects when it cannot be had, and is asked again the next time.
 */
export function offerParts(ask: (part: string) => Promise<void>): void {
  const world = globalThis.offprint;
  // Without the build's wrapping there are no parts: all of the code is one.
  if (world) world.require = requireFrom(world, ask);
}

/** @returns what gives a part's exports: themselves when it has run, or a promise of them. */
export function requireFrom(world: World, ask: (part: string) => Promise<void>): (path: string) => Exports {
  const coming = new Map<string, Promise<object>>();
  const require = (path: string): Exports => {
    const name = path.replace(/^.*\/|\.js$/g, '');
    return world.exports[name] ?? coming.get(name) ?? begin(name);
  };
  const begin = (name: string) => {
    const part = load(name).finally(() => coming.delete(name));
    coming.set(name, part);
    return part;
  };
  const load = async (name: string) => {
    if (!world.parts[name]) await ask(name);
    const part = world.parts[name];
    if (!part) throw new Error(`The part "${name}" did not come.`);
    for (const needed of part.needs) await require(needed);
    const exports = {};
    part.run(require, exports);
    return (world.exports[name] = exports);
  };
  return require;
}
