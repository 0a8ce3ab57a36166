import { readFile } from 'node:fs/promises';

/** The rows of a small JSON Lines file, which must be whole. */
export async function readLines<Row>(path: string): Promise<Row[]> {
  const lines = (await readFile(path, 'utf8')).split('\n');
  if (lines.pop() !== '') throw new Error(`${path} does not end with a line feed`);
  return lines.map((line) => JSON.parse(line) as Row);
}

/** The rows of a file that may be missing or torn at its end. */
export async function readWholeLines<Row>(path: string): Promise<Row[]> {
  const text = await readFile(path, 'utf8').catch(() => '');
  return text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Row);
}
