import { optionLetter } from '../../../suites/answers/optionLetter.js';
import { splitOf } from '../../rows/countRows.js';
import type { ExportRow } from '../../rows/exportRow.js';
import { questionStem } from '../../rows/questionStem.js';

/** What a table is: whether VLMEvalKit lists the options itself, and which columns it has. */
export interface TableForm {
  readonly isNative: boolean;
  /** Letters of the most options of a row; none in a table that is not native. */
  readonly letters: readonly string[];
  readonly hasAnswers: boolean;
  readonly hasPictures: boolean;
}

/** What stands in a row beside the item itself: its number in the table, and its pictures as VLMEvalKit takes them. */
export interface RowPlace {
  readonly index: number;
  /** Base64, or the number of the row that has the same pictures; empty in a table without pictures. */
  readonly image: string;
}

const described = [
  ...['pair', 'case', 'subject', 'unit', 'modality', 'plane', 'slice', 'form', 'prompt', 'window', 'windows'],
  ...['perturbation', 'control', 'overlay', 'context', 'channel', 'region', 'canary'],
] as const;
const keyed = ['structures', 'distractors', 'proof'] as const;

/** Names of the columns, in the order of `tableCells`. Names of a tool's own are its words: category for a question, l2-category for its aspect. */
export function tableHeader({ letters, hasAnswers, hasPictures }: TableForm): string[] {
  return [
    ...['index', 'id', ...(hasPictures ? ['image'] : []), 'image_path', 'question', ...letters],
    ...['category', 'l2-category', 'split', ...described, 'suite'],
    ...(hasAnswers ? ['answer', ...keyed] : []),
  ];
}

/** A row of a table; what is not known is an empty cell, which VLMEvalKit reads as missing. */
export function tableCells(row: ExportRow, { index, image }: RowPlace, form: TableForm): string[] {
  const { isNative, letters, hasAnswers, hasPictures } = form;
  return [
    ...[String(index), row.id, ...(hasPictures ? [image] : []), picturePaths(row, hasPictures)],
    ...[isNative ? questionStem(row) : row.text, ...letters.map((_, place) => row.options?.[place] ?? '')],
    ...[row.question, row.aspect, splitOf(row), ...described.map((name) => cellText(row[name]))],
    row.itemsHash,
    ...(hasAnswers ? [answerOf(row), ...keyed.map((name) => cellText(row[name]))] : []),
  ];
}

function answerOf({ answer, choice }: ExportRow): string {
  return choice === null ? (answer ?? '') : optionLetter(choice);
}

/** Below the folder in which VLMEvalKit unpacks a table's pictures; of files, as they lie beside the table. */
function picturePaths({ images }: ExportRow, hasPictures: boolean): string {
  const paths = hasPictures ? images.map((path) => path.replace(/^images\//, '')) : images;
  return listText(paths);
}

/** One text as it is, several as a list in Python's and JSON's words. */
export function listText(texts: readonly string[]): string {
  return texts.length === 1 ? texts[0] : JSON.stringify(texts);
}

function cellText(value: unknown): string {
  if (value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
