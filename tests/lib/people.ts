/** Authors for tests, from their names in full. */
import type { Name } from '@/lib/names/name.ts';
import { parseNames } from '@/lib/names/split-names.ts';

export function people(...names: string[]): Name[] {
  return parseNames(names);
}
