import { ratedMeasures } from '../../suites/measures.js';
import { asInputError, type BadRow, describeIssues } from '../../suites/rows/readRows.js';
import { rowKey } from '../../suites/rows/rowKey.js';
import { humanRowSchema, type MeasuredValues } from '../../suites/schema/schema.js';
import { csvRecords } from '../../util/csvRecords.js';
import { parseJson } from '../../util/parseJson.js';
import { printable } from '../../util/printable.js';
import { InputError } from '../../util/radvuqaError.js';
import { mostTableBytes, readBoundedFile } from '../../util/readBoundedFile.js';
import { sha256Hex } from '../../util/sha256Hex.js';

/** A human's scores of one response, by measure. */
export interface HumanScores {
  readonly id: string;
  /** Which time the item was asked. */
  readonly repeat: number;
  readonly values: MeasuredValues;
}

/** Human scores as they were read. */
export interface HumanRows {
  readonly rows: readonly (HumanScores & { readonly line: number })[];
  readonly bad: readonly BadRow[];
  readonly sha256: string;
}

interface LineValue {
  readonly line: number;
  /** Members by name; undefined where the line cannot be read. */
  readonly value: Readonly<Record<string, unknown>> | undefined;
}

/**
 * Reads human scores, `id`, maybe `repeat` (0 where there is none), and measures by name, such as `responseAccuracy` (1 to 5) and `hallucination` (0 or 1), from JSON
 * Lines or from CSV with a header line; an empty cell or null is no score. A file is held in memory as a whole: people do not score 200,000 answers.
 * Rows without a score, or of an id and repeat that came before, are bad.
 *
 * @throws InputError when the file cannot be read or has neither form.
 */
export async function readHumanRows(path: string): Promise<HumanRows> {
  const bytes = await readBoundedFile(path, mostTableBytes).catch((error: unknown) =>
    Promise.reject(asInputError(path, error)),
  );
  const text = bytes.toString('utf8').replace(/^\uFEFF/, '');
  const lines = text.trimStart().startsWith('{') ? jsonLines(text) : csvLines(text, path);
  const rows: (HumanScores & { line: number })[] = [];
  const bad: BadRow[] = [];
  const seen = new Set<string>();
  for (const { line, value } of lines) {
    const checked = checkRow(value, seen);
    if (typeof checked === 'string') bad.push({ line, reason: checked });
    else {
      seen.add(rowKey(checked));
      rows.push({ ...checked, line });
    }
  }
  return { rows, bad, sha256: sha256Hex(bytes) };
}

function checkRow(row: LineValue['value'], seen: ReadonlySet<string>): HumanScores | string {
  if (row === undefined) return 'cannot be read';
  const checked = humanRowSchema.safeParse(row);
  if (!checked.success) return describeIssues(checked.error);
  const { id, repeat: asked, ...scores } = checked.data;
  const repeat = asked ?? 0;
  if (seen.has(rowKey({ id, repeat }))) return 'a second row of this id and repeat';
  const given = ratedMeasures.flatMap((name) =>
    scores[name] == null ? [] : [[name, scores[name]] as const],
  );
  return given.length === 0 ? 'no score' : { id, repeat, values: Object.fromEntries(given) };
}

function jsonLines(text: string): LineValue[] {
  return text
    .split('\n')
    .map((content, index) => ({ line: index + 1, content: content.trim() }))
    .filter(({ content }) => content !== '')
    .map(({ line, content }) => ({ line, value: parsed(content) }));
}

function parsed(content: string): LineValue['value'] {
  try {
    const value = parseJson(content);
    return typeof value === 'object' && value !== null ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function csvLines(text: string, path: string): LineValue[] {
  const [first, ...records] = csvRecords(text);
  const header = first?.cells?.map((name) => name.trim()) ?? [];
  const times = (name: string) => header.filter((one) => one === name).length;
  if (times('id') !== 1 || times('repeat') > 1 || Math.max(...ratedMeasures.map(times)) !== 1) {
    throw new InputError({
      subject: path,
      expected: `JSON Lines, or CSV whose first line names id and any of ${ratedMeasures.join(', ')}, each once`,
      found: header.length === 0 ? 'nothing' : `the columns ${printable(header.join(', '), 200)}`,
      hint: 'commas part the columns; scores of several raters go into a file each',
    });
  }
  return records.map(({ line, cells = [] }) => ({ line, value: csvRow(header, cells) }));
}

/** Undefined for a row of another length than the header. */
function csvRow(header: readonly string[], cells: readonly string[]): LineValue['value'] {
  if (cells.length !== header.length) return undefined;
  return Object.fromEntries(
    header.map((name, place) => {
      const text = cells[place].trim();
      return [name, name === 'id' ? text : score(text)];
    }),
  );
}

/** A number only where the whole cell is one in plain digits; other text stays, and is told as bad. */
function score(text: string): number | string | null {
  if (text === '') return null;
  return /^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text;
}
