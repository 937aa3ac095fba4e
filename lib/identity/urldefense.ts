/** Unwraps the addresses that Proofpoint's mail gateways put in place of links. */

/**
 * The address in a link of version 1 or 2 (in the parameter `u`) or 3 (`/v3/__ADDRESS__;CHARACTERS!…`), or nothing.
 *
 * Version 2 writes `%` as `-` and `/` as `_`. Version 3 writes a character that an address may not hold as `*`, and runs of
 * them as `**` and a length; the characters follow in base64.
 */
export function urldefenseTarget(url: URL): string | undefined {
  const said = url.searchParams.get('u');
  if (said && url.pathname.startsWith('/v2/')) return decoded(said.replaceAll('-', '%').replaceAll('_', '/'));
  if (said) return said;
  const [, target, replaced = ''] = /^\/v3\/__(.+?)__;([\w=-]*)/.exec(url.pathname + url.search) ?? [];
  return (
    target?.replace(/^(https?:\/)(?!\/)/, '$1/') &&
    withCharacters(target.replace(/^(https?:\/)(?!\/)/, '$1/'), replaced)
  );
}

function withCharacters(target: string, base64: string): string {
  let characters: string[];
  try {
    const bytes = atob(base64.replaceAll('-', '+').replaceAll('_', '/'));
    characters = [...new TextDecoder().decode(Uint8Array.from(bytes, (byte) => byte.charCodeAt(0)))];
  } catch {
    return target;
  }
  return target.replace(/\*\*[\w-]|\*/g, (stars) => {
    const length = stars.length === 1 ? 1 : RUNS.indexOf(stars.charAt(2)) + 2;
    return encodeURIComponent(characters.splice(0, length).join('')) || stars;
  });
}

const RUNS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
