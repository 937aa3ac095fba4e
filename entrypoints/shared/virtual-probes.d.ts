/** What the build makes of the site rules for scripts that must not carry them (`modules/probes.ts`). */
declare module 'virtual:probes' {
  import type { Probe } from '@/lib/sites/shared/probe.ts';
  export const PROBES: readonly Probe[];
}
