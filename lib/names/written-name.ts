/** A name as a person types it, so that it is read back as the same name. */
import { fullName, isBody, type Name } from './name.ts';
import { parseName } from './parse-name.ts';

/**
 * `Ada Lovelace`; `García Márquez, Gabriel` where the plain form would be read otherwise; `{Fog and Mist}`
 * for a body that is not known as one by its name.
 */
export function writtenName(name: Name): string {
  const forms = isBody(name) ? [name.literal, `{${name.literal}}`] : [fullName(name), inverted(name)];
  return forms.find((form) => isSameName(parseName(form), name)) ?? forms.at(-1) ?? '';
}

function inverted(name: Exclude<Name, { literal: string }>): string {
  const { family, given, suffix, particle } = name;
  const last = particle && !/['’]$/.test(particle) ? `${particle} ${family}` : `${particle ?? ''}${family}`;
  return [last, given, suffix].filter(Boolean).join(', ');
}

/** Whether two names have the same parts. */
export function isSameName(a: Name | undefined, b: Name): boolean {
  if (!a || isBody(a) || isBody(b))
    return a !== undefined && isBody(a) && isBody(b) && a.literal === b.literal;
  return (['family', 'given', 'suffix', 'particle'] as const).every(
    (part) => (a[part] ?? '') === (b[part] ?? ''),
  );
}
