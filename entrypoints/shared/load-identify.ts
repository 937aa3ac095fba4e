/** Loads the address rules when they are first needed: they are a fifth of the popup's code. */
import type { Identify } from '@/lib/identity/address-rule.ts';

/** Loads the function that reads which paper an address names. */
export async function loadIdentify(): Promise<Identify> {
  return (await import('@/lib/addresses/index.ts')).identify;
}
