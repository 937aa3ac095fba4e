/** Finds a title in a line that is not valid, so that the user can be told which paper it was. */
import { oneLine } from '../text/plain.ts';

const LONGEST = 300;

/** @param text the line; undefined where its bytes are no text. */
export function titleIn(text = ''): { title?: string } {
  const [, quoted = ''] = /"title":("(?:[^"\\]|\\.){0,2000}")/.exec(text) ?? [];
  try {
    const title = oneLine(String(JSON.parse(quoted))).slice(0, LONGEST);
    return title ? { title } : {};
  } catch {
    return {};
  }
}
