/** Of a record, what a person added to it. */
import type { Own } from '@/lib/library/own.ts';

export function ownOf({ tags, note, status, starred }: Own): Own {
  return {
    ...(tags && { tags }),
    ...(note && { note }),
    ...(status && { status }),
    ...(starred && { starred }),
  };
}
