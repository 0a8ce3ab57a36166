import { asInputError } from '../suites/rows/readRows.js';
import { printable } from '../util/printable.js';
import { InputError } from '../util/radvuqaError.js';
import { mostTableBytes, readBoundedFile } from '../util/readBoundedFile.js';

/**
 * Reads the ids of items: one a line, or the member `id` of JSON Lines, such as rows of items.jsonl or responses.jsonl. Empty
 * lines are passed over.
 *
 * @throws InputError when the file cannot be read, has a line without an id, or none at all.
 */
export async function readItemIds(path: string): Promise<string[]> {
  const bytes = await readBoundedFile(path, mostTableBytes).catch((cause: unknown) => {
    throw asInputError(path, cause);
  });
  const text = bytes.toString('utf8');
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const ids = lines.flatMap((line, index) => (line === '' ? [] : [idOf(line, `${path} line ${index + 1}`)]));
  if (ids.length > 0) return [...new Set(ids)];
  throw new InputError({ subject: path, expected: 'an id a line', found: 'none' });
}

function idOf(line: string, subject: string): string {
  if (!line.startsWith('{')) return line;
  const id = memberId(line);
  if (typeof id === 'string') return id;
  throw new InputError({
    subject,
    expected: 'an id, or a JSON object with an id',
    found: printable(line.slice(0, 100)),
  });
}

function memberId(line: string): unknown {
  try {
    return (JSON.parse(line) as { readonly id?: unknown }).id;
  } catch {
    return undefined;
  }
}
