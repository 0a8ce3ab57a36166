import { printable } from '../../util/printable.js';
import { InputError } from '../../util/radvuqaError.js';
import { readHead } from '../../util/readHead.js';

/** A file of responses that can be read. */
export interface ResponsesFile {
  readonly path: string;
  readonly format: ResponsesFormat;
  /** The column or member with the responses, where it is named. */
  readonly column?: string | undefined;
}

export type ResponsesFormat = 'JSON Lines' | 'JSON array' | 'comma' | 'semicolon' | 'tab' | 'xlsx';

/** A row of such a file, as one of JSON Lines has it, or why there is none. */
export type VendorEntry = { readonly line: number } & (
  | { readonly kind: 'value'; readonly value: unknown }
  /** No JSON, and no table's row. */
  | { readonly kind: 'invalid' | 'unreadable'; readonly reason: string }
);

interface OtherFormat {
  readonly name: string;
  readonly hint: string;
  /** How files of it are called. */
  readonly extension?: RegExp;
  matches(head: Buffer): boolean;
}

const wanted = 'JSON Lines with members id and response';
const readable = 'JSON Lines, a JSON array, CSV or TSV in UTF-8, or an Excel workbook (.xlsx)';
const workbook = 'an Excel workbook (.xlsx)';

/** One call that makes rows of a table of pandas. */
function byPandas(read: string): string {
  return (
    `write its rows as ${wanted}, for example in Python, with the names of its own columns: ` +
    `pandas.${read}.rename(columns={"index": "id", "prediction": "response"})[["id", "response"]]` +
    '.to_json("responses.jsonl", orient="records", lines=True)'
  );
}

/** Formats that vendors hand in and that are not read, each recognised by how the file begins; of several the first that holds. */
const otherFormats: readonly OtherFormat[] = [
  {
    name: 'an old Excel workbook (.xls)',
    extension: /\.xls$/i,
    hint: byPandas('read_excel("FILE")'),
    matches: (head) => begins(head, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
  },
  {
    name: 'a log of Inspect (.eval)',
    extension: /\.eval$/i,
    hint: 'take it in with "radvuqa import", which keeps tokens, parameters and what failed, too',
    matches: (head) =>
      /^(?:_journal\/|samples\/|summaries\.json|reductions\.json|header\.json)/.test(firstMember(head)),
  },
  {
    name: 'arrays of NumPy (.npz)',
    hint: `write its rows as ${wanted}`,
    matches: (head) => firstMember(head).endsWith('.npy'),
  },
  {
    name: 'tensors of PyTorch (.pt)',
    hint: `write its rows as ${wanted}`,
    matches: (head) => /\/(?:data\.pkl|\.?format_version|byteorder)$/.test(firstMember(head)),
  },
  {
    name: 'a pickle of Python (.pkl)',
    hint: `opening one runs whatever code it holds: of a stranger's, ask for a table or JSON; of your own, ${byPandas('DataFrame(pandas.read_pickle("FILE"))')}`,
    extension: /\.(?:pkl|pickle)$/i,
    matches: (head) =>
      (head[0] === 0x80 && head[1] >= 2 && head[1] <= 5) || oldPickle.test(head.toString('latin1')),
  },
  {
    name: 'a Parquet file',
    extension: /\.parquet$/i,
    hint: byPandas('read_parquet("FILE")'),
    matches: (head) => begins(head, [...Buffer.from('PAR1')]),
  },
  {
    name: 'an Arrow file (.arrow, .feather)',
    hint: byPandas('read_feather("FILE")'),
    matches: (head) => begins(head, [...Buffer.from('ARROW1')]) || begins(head, [0xff, 0xff, 0xff, 0xff]),
  },
  {
    name: 'a data base of SQLite',
    hint: `write its rows as ${wanted}`,
    matches: (head) => begins(head, [...Buffer.from('SQLite format 3')]),
  },
  {
    name: 'a pointer of Git LFS',
    hint: 'fetch the file itself: git lfs pull',
    matches: (head) => begins(head, [...Buffer.from('version https://git-lfs')]),
  },
  {
    name: 'UTF-16 text',
    hint: 'save it as UTF-8',
    matches: (head) => head.length > 1 && (isMark(head) || (head[0] === 0) !== (head[1] === 0)),
  },
  {
    name: 'a gzip file',
    hint: 'unpack it first',
    matches: (head) => begins(head, [0x1f, 0x8b]),
  },
  {
    name: 'a Zstandard file',
    hint: 'unpack it first',
    matches: (head) => begins(head, [0x28, 0xb5, 0x2f, 0xfd]),
  },
  {
    name: 'one JSON object over many lines',
    hint: `write ${wanted}, one object a line; of objects one after the other, for example with: jq -c . FILE`,
    matches: (head) => /^\uFEFF?\s*\{\s*\r?\n/.test(head.toString('utf8')),
  },
];

/** Looked at when no format that such an archive may hold is recognised. */
const zipArchive = {
  name: 'a ZIP archive',
  hint: `unpack it, and give the file of ${wanted}`,
  matches: (head: Buffer) => begins(head, [0x50, 0x4b]) && head.length > 3 && head[2] < 9,
};

/** Protocols 0 and 1 begin with the first operation itself: a list, a dictionary, a tuple, or an object of a class. */
const oldPickle = /^(?:\([dl]p\d+\n|[\]}]q\0|c[A-Za-z_][\w.]*\n\w+\n)/;

function begins(head: Buffer, bytes: readonly number[]): boolean {
  return head.subarray(0, bytes.length).equals(Buffer.from(bytes));
}

/** The name of the first file in a ZIP archive; empty where it is none. */
function firstMember(head: Buffer): string {
  if (!begins(head, [0x50, 0x4b, 3, 4]) || head.length < 30) return '';
  return head.toString('utf8', 30, 30 + head.readUInt16LE(26));
}

/** Several names with commas or semicolons between them, one of them that of an id or of an answer. */
function isHeader(line: string): boolean {
  if (line.includes('{')) return false;
  const names = line.split(/[,;]/).map((name) => name.replace(/["'\uFEFF]/g, '').trim());
  return (
    names.length > 1 && names.some((name) => /\b(?:id|index|response|answer|prediction|output)\b/i.test(name))
  );
}

/**
 * Tells in which format a file of responses is, by how it begins; a file of another format is refused as a whole, where an error for each
 * line would help nobody.
 *
 * @throws InputError when the file cannot be read or begins like another format.
 */
export async function findResponsesFormat(path: string): Promise<ResponsesFormat> {
  const head = await readHead(path, 4096).catch((cause: Error) => {
    throw new InputError({ subject: path, expected: 'a readable file', found: cause.message, cause });
  });
  if (/^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|xl\/)/.test(firstMember(head))) return 'xlsx';
  const other = otherFormats.find((format) => format.matches(head)) ?? brokenFormat(path, head);
  const text = head.toString('utf8').replace(/^\uFEFF/, '');
  const format = textFormat(text);
  if (other === null && (format !== 'JSON Lines' || mayBeLines(text))) return format;
  const { name: found, hint } = other ?? plainText(text);
  throw new InputError({ subject: path, expected: readable, found, hint });
}

function textFormat(head: string): ResponsesFormat {
  if (/^\s*\[\s*(\{|\]|$)/.test(head)) return 'JSON array';
  const [line] = head.split(/[\r\n]/, 1);
  if (/^[^{\t]*\t/.test(line)) return 'tab';
  if (!isHeader(line)) return 'JSON Lines';
  return line.split(';').length > line.split(',').length ? 'semicolon' : 'comma';
}

/** Whether a line of the beginning may be a row; so may all of an empty file. */
function mayBeLines(head: string): boolean {
  return head.trim() === '' || /^\s*[[{]/m.test(head);
}

function plainText(head: string): Pick<OtherFormat, 'name' | 'hint'> {
  const [line] = head.trimStart().split(/[\r\n]/, 1);
  return {
    name: `text that begins "${printable(line, 60)}"`,
    hint: 'the first line of a table has the names of its columns, id and response, with commas, semicolons or tabs between',
  };
}

/** A file that is called by another format and does not begin as one, or an archive of whatever; null for what may be JSON Lines. */
function brokenFormat(path: string, head: Buffer): Pick<OtherFormat, 'name' | 'hint'> | null {
  const isZip = zipArchive.matches(head);
  const called = [...otherFormats, { name: workbook, extension: /\.xlsx$/i, hint: 'hand it in again' }].find(
    ({ extension }) => extension?.test(path),
  );
  if (called === undefined) return isZip ? zipArchive : null;
  if (!isZip && /^\uFEFF?\s*\{/.test(head.toString('utf8'))) return null;
  const found = head.length === 0 ? 'nothing' : isZip ? 'a ZIP archive without its parts' : 'something else';
  return {
    name: `${found} in what is called ${called.name}`,
    hint: `save or download it again; then ${called.hint}`,
  };
}

function isMark(head: Buffer): boolean {
  return (head[0] === 0xff && head[1] === 0xfe) || (head[0] === 0xfe && head[1] === 0xff);
}
