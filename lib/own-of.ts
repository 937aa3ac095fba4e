/** Of a record, what a person added to it. By itself, as pages that only show it need nothing else of `own.ts`. */
import type { Own } from './library/own.ts';

export function ownOf({ tags, note, status, starred }: Own): Own {
  return {
    ...(tags && { tags }),
    ...(note && { note }),
    ...(status && { status }),
    ...(starred && { starred }),
  };
}
