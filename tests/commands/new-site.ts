/**
 * `npm run new:site -- ID URL`: writes a site rule with guessed selectors, and a small page that it reads.
 */
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { siteFor } from '@/lib/sites/index.ts';
import { formatText } from './format-text.ts';
import { pageStub, ruleStub } from './site-stub.ts';
import { UsageError } from './usage.ts';

const RULES = 'lib/sites';
const PAGES = 'tests/pages/sites';

/**
 * @param args the id of the new site, in kebab case, and the address of a page that lists papers.
 * @param root the checkout to write to; no file is overwritten.
 * @throws UsageError if the id is invalid or taken, or if the address is invalid or matched by another rule.
 */
export async function main(args: string[], root = resolve(import.meta.dirname, '../..')): Promise<void> {
  const [id, address, ...more] = args;
  if (!id || !address || more.length > 0) throw new UsageError('Usage: npm run new:site -- ID URL');
  checkId(id, root);
  const url = checkedAddress(address);

  const rule = `${RULES}/${id}.ts`;
  const page = `${PAGES}/${id}.html`;
  write(join(root, rule), await formatText(rule, ruleStub(id, url)));
  write(join(root, page), pageStub(id));
  console.log(`${rule}\n${page}`);
  console.error(`Next: put the selectors of ${url.hostname} into the rule and rows like its own into the page, then
npm run unit -- rules.test -t ${id}, which writes ${PAGES}/${id}.json for you to review (the message is at the end). CONTRIBUTING.md has the steps.`);
}

function checkId(id: string, root: string): void {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id))
    throw new UsageError(`Not an id: ${id}. Lower-case letters, digits and single hyphens: example-site.`);
  const taken =
    filesOf(root, RULES).find((file) => file === `${RULES}/${id}.ts`) ??
    filesOf(root, PAGES).find((file) => file.startsWith(`${PAGES}/${id}.`));
  if (taken) throw new UsageError(`The id ${id} is taken by ${taken}.`);
}

function filesOf(root: string, folder: string): string[] {
  const path = join(root, folder);
  return existsSync(path) ? readdirSync(path).map((file) => `${folder}/${file}`) : [];
}

function checkedAddress(address: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !/^https?:$/.test(url.protocol))
    throw new UsageError(`Not an address that begins with http:// or https://: ${address}`);
  const other = siteFor(url);
  if (other)
    throw new UsageError(`The rule ${other.id} is for that address already: ${RULES}/${other.id}.ts`);
  return url;
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text, { flag: 'wx' });
}
