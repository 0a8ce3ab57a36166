import { printable } from '../../../util/printable.js';
import { InputError, UsageError } from '../../../util/radvuqaError.js';

/** What columns with responses are called, here and by others. */
const usualNames = ['response', 'prediction', 'output', 'answer'];
/** What may stand in their place, of classifiers and networks. */
export const otherNames: readonly string[] = ['label', 'score', 'points'];

/** A file and the names of its columns. */
export interface NamedColumns {
  readonly path: string;
  /** As often as they are there. */
  readonly names: readonly string[];
  /** The one that the user named as that of the responses. */
  readonly wanted?: string | undefined;
}

/**
 * The column in which a table has its responses; null where labels or scores stand in their place. Where several may be meant, none is
 * taken: an "answer" may be the right one.
 *
 * @throws InputError without a column `id`, without one of responses, or with several that may be meant; UsageError for a name that is none of the columns.
 */
export function responseColumn({ path, names, wanted }: NamedColumns): string | null {
  const shown = names
    .slice(0, 20)
    .map((name) => `"${printable(name, 40)}"`)
    .join(', ');
  if (names.filter((name) => name === 'id').length !== 1) {
    const hint =
      'the column "id" has the ids of the suite\'s items; the names stand in the first line, and of a workbook the first sheet that is shown is read';
    throw new InputError({ subject: path, expected: 'one column "id"', found: `the columns ${shown}`, hint });
  }
  if (wanted !== undefined) {
    if (names.filter((name) => name === wanted).length === 1) return wanted;
    throw new UsageError({ subject: '--column', expected: `one of the columns ${shown}`, found: wanted });
  }
  const fitting = responseMember({ path, names });
  if (fitting !== null || otherNames.some((name) => names.includes(name))) return fitting;
  throw unclear(path, `the columns ${shown}`);
}

/**
 * The only one of the names that responses are usually called by; null where there is none.
 *
 * @throws InputError for several.
 */
export function responseMember({ path, names }: Pick<NamedColumns, 'path' | 'names'>): string | null {
  const fitting = names.filter((name) => usualNames.includes(name));
  if (fitting.length > 1) throw unclear(path, `${fitting.length}: ${fitting.join(', ')}`);
  return fitting[0] ?? null;
}

function unclear(path: string, found: string): InputError {
  const expected = `one column of responses, called ${usualNames.join(' or ')}`;
  return new InputError({ subject: path, expected, found, hint: 'name it by --column NAME' });
}
