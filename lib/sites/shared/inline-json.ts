/** Reads JSON from the inline scripts of a page without running them. */

/** Parses a JSON text. Returns undefined if it is invalid. */
export function parseJson(json: string | null | undefined): unknown {
  try {
    return JSON.parse(json ?? '') as unknown;
  } catch {
    return undefined;
  }
}

/** The JSON object that an inline script assigns. `assignment` matches the text before its opening brace. */
export function assignedObject(document: Document, assignment: RegExp): Record<string, unknown> {
  for (const script of document.querySelectorAll('script:not([src])')) {
    const text = script.textContent;
    const found = assignment.exec(text);
    const start = found ? found.index + found[0].length : -1;
    if (text[start] === '{') return asRecord(parseJson(text.slice(start, endOfObject(text, start))));
  }
  return {};
}

/** Returns the value if it is an object, or else an empty object. */
export function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

export function asList(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

export function asString(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() ? value : undefined;
}

/** The end of the object that starts at `start`. Braces inside strings are ignored. */
function endOfObject(text: string, start: number): number {
  let depth = 0;
  let quoted = false;
  for (let i = start; i < text.length; i++) {
    const c = text[i];
    if (quoted) {
      if (c === '\\') i++;
      else if (c === '"') quoted = false;
    } else if (c === '"') quoted = true;
    else if (c === '{') depth++;
    else if (c === '}' && --depth === 0) return i + 1;
  }
  return text.length;
}
