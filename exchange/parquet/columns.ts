import { optionLetter } from '../../suites/answers/optionLetter.js';
import type { ExportCounts } from '../exporter.js';
import type { ExportRow } from '../rows/exportRow.js';
import { type ColumnType, text } from './columnType.js';

/** A picture of a row. */
export interface StoredPicture {
  readonly bytes: Uint8Array;
  /** Name of its file. */
  readonly path: string;
}

/** A column of a table of rows: its name, what it holds, and where that is from. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
  read(row: ExportRow, pictures: readonly StoredPicture[]): unknown;
}

type PlainName = Exclude<keyof ExportRow, 'item' | 'key' | 'images' | 'windows'>;

function column(name: PlainName, type: ColumnType): Column {
  return { name, type, read: (row) => row[name] };
}

const textList: ColumnType = { kind: 'list', of: text };
const asked: readonly Column[] = [
  ...(['id', 'pair', 'case', 'subject', 'unit', 'split', 'modality', 'plane'] as const).map((name) =>
    column(name, text),
  ),
  column('slice', {
    kind: 'struct',
    members: { index: { kind: 'value', of: 'int32' }, fraction: { kind: 'value', of: 'float64' } },
  }),
  ...(['aspect', 'question', 'form', 'prompt', 'window'] as const).map((name) => column(name, text)),
  // As JSON: a list of structures would be read as a structure of lists.
  { name: 'windows', type: text, read: ({ windows }) => windows && JSON.stringify(windows) },
  column('perturbation', {
    kind: 'struct',
    members: { name: text, severity: { kind: 'value', of: 'float64' }, parameters: text },
  }),
  ...(['control', 'overlay', 'context', 'channel', 'region'] as const).map((name) => column(name, text)),
];
const worded: readonly Column[] = [column('text', text), column('options', textList)];
const marks: readonly Column[] = [column('itemsHash', text), column('canary', text)];

function told(mostOptions: number): readonly Column[] {
  // One name would be no choice, and none no label.
  const names = Array.from({ length: Math.max(mostOptions, 2) }, (_, place) => optionLetter(place));
  return [
    column('answer', text),
    column('choice', { kind: 'label', names }),
    column('structures', textList),
    column('proof', text),
    column('distractors', textList),
  ];
}

function pictured({ fewestPictures, mostPictures }: ExportCounts): Column {
  const picture: ColumnType = { kind: 'picture' };
  if (fewestPictures === 1 && mostPictures === 1)
    return { name: 'image', type: picture, read: (_row, [only]) => only };
  return { name: 'images', type: { kind: 'list', of: picture }, read: (_row, pictures) => pictures };
}

/** Columns of a table that names pictures and does not hold them, `images` among them. */
export const itemColumns: readonly Column[] = [
  ...asked,
  { name: 'images', type: textList, read: ({ images }) => images },
  ...worded,
  ...marks,
];

/** Columns of what a key tells, of items with so many options. */
export function keyColumns(mostOptions: number): readonly Column[] {
  return told(mostOptions);
}

/**
 * The columns of an export: `image` where every item has one picture, else `images`; what a key tells only where rows tell it.
 */
export function columnsOf(counts: ExportCounts, isKeyed: boolean): readonly Column[] {
  const answers = isKeyed ? told(counts.mostOptions) : [];
  return [...asked, pictured(counts), ...worded, ...answers, ...marks];
}

/** Whether a column holds pictures. */
export function isPictured({ type }: Column): boolean {
  return type.kind === 'picture' || (type.kind === 'list' && type.of.kind === 'picture');
}
