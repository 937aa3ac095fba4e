/** The library service with its sender bound, so that tests need not repeat it. */
import type { LibraryService } from '@/lib/service/library-service.ts';
import { EXTENSION, type Sender } from '@/lib/service/sender.ts';

type WithoutSender<F> = F extends (sender: Sender, ...args: infer A) => infer R ? (...args: A) => R : never;

export type Library = { [Name in keyof LibraryService]: WithoutSender<LibraryService[Name]> };

export function asSender(service: LibraryService, sender: Sender = EXTENSION): Library {
  const bound = Object.entries(service).map(([name, operation]) => [
    name,
    (operation as (...args: unknown[]) => unknown).bind(service, sender),
  ]);
  return Object.fromEntries(bound) as Library;
}
