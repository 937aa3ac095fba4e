/** `npm run -s evaluate -- search|related DIR`: ranks a test collection with the code that the popup uses. */
import { UsageError } from './usage.ts';

// `evaluate -- search` runs `evaluate-search.ts`, and so on.
const rankings = import.meta.glob<{ main(args: string[]): Promise<void> }>('./evaluate-*.ts', {
  eager: true,
});

export async function main([name = '', ...args]: string[]): Promise<void> {
  const ranking = rankings[`./evaluate-${name}.ts`];
  const names = Object.keys(rankings).map((path) => path.slice('./evaluate-'.length, -'.ts'.length));
  if (!ranking) throw new UsageError(`Usage: npm run -s evaluate -- ${names.join('|')} DIR`);
  await ranking.main(args);
}
