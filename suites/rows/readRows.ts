import type { z } from 'zod';
import { InputError } from '../../util/radvuqaError.js';
import { readJsonLines } from '../../util/readJsonLines.js';

/** A row that could not be read, with what was wrong. */
export interface BadRow {
  readonly line: number;
  readonly reason: string;
}

/** A row, and where it stands in its file. */
export interface LocatedRow<Row> {
  readonly row: Row;
  /** From 1. */
  readonly line: number;
  /** Of its first byte. */
  readonly offset: number;
  /** The line itself, without white space around it. */
  readonly text: string;
}

/**
 * Streams the rows of a JSON Lines file that hold to a schema; memory does not grow with the file.
 * A bad row goes to `onBad`; without it, the first bad row ends the reading.
 *
 * @throws InputError when the file cannot be opened, or for a bad row without `onBad`.
 */
export async function* readRows<Row>(
  path: string,
  schema: z.ZodType<Row>,
  onBad?: (bad: BadRow) => void,
): AsyncGenerator<Row> {
  for await (const { row } of readLocatedRows(path, schema, onBad)) yield row;
}

/** As `readRows`, with the place of each row. */
export async function* readLocatedRows<Row>(
  path: string,
  schema: z.ZodType<Row>,
  onBad: (bad: BadRow) => void = (bad) => {
    throw badRowError(path, bad);
  },
): AsyncGenerator<LocatedRow<Row>> {
  try {
    for await (const entry of readJsonLines(path)) {
      const { line, offset, text } = entry;
      if (entry.kind === 'invalid') {
        onBad({ line, reason: entry.reason });
        continue;
      }
      const parsed = schema.safeParse(entry.value);
      if (parsed.success) yield { row: parsed.data, line, offset, text };
      else onBad({ line, reason: describeIssues(parsed.error) });
    }
  } catch (error) {
    throw asInputError(path, error);
  }
}

/** Names each wrong member and what was expected there, on one line. */
export function describeIssues(error: z.ZodError): string {
  return error.issues
    .map((issue) => (issue.path.length > 0 ? `${issue.path.join('.')}: ${issue.message}` : issue.message))
    .join('; ');
}

function badRowError(path: string, { line, reason }: BadRow): InputError {
  return new InputError({ subject: `${path} line ${line}`, expected: 'a valid row', found: reason });
}

/** A file system's or parser's error as one that names the file; anything else as it is. */
export function asInputError(path: string, error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error instanceof SyntaxError) {
    // The parser quotes what it met, with its line breaks.
    const found = error.message.replace(/\s+/g, ' ');
    return new InputError({ subject: path, expected: 'JSON', found, cause: error });
  }
  if (!('code' in error) || !('syscall' in error)) return error;
  return new InputError({ subject: path, expected: 'a readable file', found: error.message, cause: error });
}
