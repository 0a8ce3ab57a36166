import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The text that an NRRD or MetaImage file begins with. */
export interface ItkHeader {
  readonly format: 'NRRD' | 'MetaImage';
  /** Values by field; names in small letters and without spaces. */
  readonly fields: ReadonlyMap<string, string>;
  /** The file that holds the voxels (the same one, or another); null when several do. */
  readonly dataFile: string | null;
  /** Bytes of that file before the voxels. */
  readonly dataStart: number;
}

/** Longest header that is looked for; they can hold the names of hundreds of segments. */
const longestHeader = 1 << 24;

/** Reads the fields of an NRRD or MetaImage file, as far as they tell where its voxels are. */
export function readItkHeader(path: string): ItkHeader {
  const text = readFileSync(path).toString('latin1', 0, longestHeader);
  const format = text.startsWith('NRRD') ? 'NRRD' : 'MetaImage';
  const end = (format === 'NRRD' ? /\r?\n\r?\n/ : /^ElementDataFile\s*=.*\n/im).exec(text);
  const length = end === null ? text.length : end.index + end[0].length;
  const fields = parseFields(text.slice(0, length));
  const name = fields.get('datafile') ?? fields.get('elementdatafile') ?? 'LOCAL';
  if (name.toUpperCase() === 'LOCAL') return { format, fields, dataFile: path, dataStart: length };
  // A list or a pattern of names names no file.
  const dataFile = resolve(dirname(path), name);
  return { format, fields, dataFile: existsSync(dataFile) ? dataFile : null, dataStart: 0 };
}

function parseFields(header: string): Map<string, string> {
  const lines = [...header.matchAll(/^(?!#)([^:=\r\n]+)(?::=|[:=])\s*(.*?)\s*$/gm)];
  return new Map(lines.map(([, name, value]) => [name.replaceAll(/\s/g, '').toLowerCase(), value]));
}
