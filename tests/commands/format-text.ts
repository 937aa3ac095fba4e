/** Formats generated source text, so that files written by commands pass the lint. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'oxfmt';

const settings = fileURLToPath(new URL('../../.oxfmtrc.json', import.meta.url));

/** @param file the name of the file, which determines the language. */
export async function formatText(file: string, text: string): Promise<string> {
  const { printWidth, singleQuote } = JSON.parse(readFileSync(settings, 'utf8')) as {
    printWidth: number;
    singleQuote: boolean;
  };
  const { code, errors } = await format(file, text, { printWidth, singleQuote });
  if (errors[0]) throw new Error(`${file}: ${errors[0].message}`);
  return code;
}
