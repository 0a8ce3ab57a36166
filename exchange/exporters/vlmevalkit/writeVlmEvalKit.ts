import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { optionLetter } from '../../../suites/answers/optionLetter.js';
import { UsageError } from '../../../util/radvuqaError.js';
import { writeFileAtomic } from '../../../util/writeFileAtomic.js';
import type { ExportSource, ExportWriter, ExpressionOptions } from '../../exporter.js';
import { copyPictures } from '../../rows/copyPictures.js';
import type { ExportRow } from '../../rows/exportRow.js';
import { picturesOf } from '../../rows/picturesOf.js';
import { programReason } from '../../rows/programReason.js';
import { cardText } from './cardText.js';
import { misreadText } from './misreadText.js';
import { tableName } from './tableName.js';
import { listText, type TableForm, tableCells, tableHeader } from './tableRow.js';
import { openTableWriter, type TableWriter } from './tableWriter.js';

/** Above it VLMEvalKit "localizes" a table, which writes JPEG files that it then does not find. */
const mostTableBytes = 1_000_000_000;
const mostOptions = 26;
/** Of an edge. */
const fewestPixels = 100;
/** What its `parse_file` takes for a picture, an address or the name of a file, and ends the whole run over: a text of one word. */
const loadedText = /^data:image\/|^\S*[./\\:]\S*$/;

/**
 * Tables for `$LMUData`, which VLMEvalKit knows by their names alone. Verbatim, all items in one for open-ended questions, asked
 * as `radvuqa run` asks them; native, closed items in one for multiple choice, whose options and instruction it writes itself, and
 * the others in the first. A table that would grow too large goes on in the next.
 */
export const vlmEvalKitWriter: ExportWriter = { cannotExpress, write };

function cannotExpress(row: ExportRow, { form }: ExpressionOptions): string | null {
  const program = programReason(row);
  if (program !== null) return program;
  if (row.images.length === 0) return 'VLMEvalKit leaves out questions without a picture';
  const enlarged = enlargedReason(row);
  if (enlarged !== null) return enlarged;
  const options = form === 'native' ? (row.options ?? []) : [];
  if (options.length > mostOptions)
    return `${options.length} options, and VLMEvalKit has ${mostOptions} letters`;
  for (const option of options) {
    const misread = misreadText(option);
    if (misread !== null) return `VLMEvalKit reads the option "${option}" as ${misread}`;
  }
  if (loadedText.test(row.text)) return 'VLMEvalKit loads a text that is an address or the name of a file';
  const texts = [row.text, row.pair, row.case, row.subject, row.unit, ...openAnswer(row)];
  const missing = texts.find((text) => misreadText(text) === 'a missing value');
  return missing === undefined ? null : `VLMEvalKit reads the text "${missing}" as a missing value`;
}

/** It enlarges small pictures for models behind an API (`encode_image_to_base64`), and places are told in pixels of the picture. */
function enlargedReason({ item: { answer } }: ExportRow): string | null {
  if (!('width' in answer) || Math.min(answer.width, answer.height) >= fewestPixels) return null;
  return `VLMEvalKit enlarges a picture of ${answer.width} by ${answer.height} pixels, in which a place is asked for`;
}

/** Of a closed item, a letter is told. */
function openAnswer({ answer, choice }: ExportRow): string[] {
  return answer === null || choice !== null ? [] : [answer];
}

async function write(source: ExportSource): Promise<void> {
  if (source.shardBytes > mostTableBytes) {
    const found = `--shard-size of ${source.shardBytes} bytes`;
    throw new UsageError({ subject: 'export to vlmevalkit', expected: 'tables of at most 1 GB', found });
  }
  const tables = await openTables(source);
  const copied = new Set<string>();
  try {
    for await (const row of source.rows()) {
      if (source.images === 'files') await copyPictures(row, source, copied);
      const isClosed = source.form === 'native' && row.options !== null;
      await addRow(isClosed ? tables.closed : tables.open, row, source);
    }
  } finally {
    await tables.open.writer.close();
    await tables.closed.writer.close();
  }
  await writeFileAtomic(join(source.out, 'README.md'), cardText(source));
}

/** A table, and what it holds so far. */
interface Table {
  readonly form: TableForm;
  readonly writer: TableWriter;
  /** Number of the first row with these pictures, in the table that is being written. */
  readonly shown: Map<string, number>;
  rows: number;
}

async function openTables(source: ExportSource): Promise<{ readonly open: Table; readonly closed: Table }> {
  const { out, facts, isKeyed, images, shardBytes } = source;
  const name = tableName(facts.name, facts.itemsHash);
  const open = (ending: string, letters: readonly string[], isNative: boolean): Table => {
    const form = { isNative, letters, hasAnswers: isKeyed, hasPictures: images === 'embed' };
    const writer = openTableWriter({ folder: out, name, ending }, tableHeader(form), shardBytes);
    return { form, writer, shown: new Map(), rows: 0 };
  };
  return { open: open('openended', [], false), closed: open('mcq', await lettersOf(source), true) };
}

async function lettersOf({ rows }: ExportSource): Promise<string[]> {
  let most = 0;
  for await (const { options } of rows()) most = Math.max(most, options?.length ?? 0);
  return Array.from({ length: most }, (_, place) => optionLetter(place));
}

/** A row holds its pictures, or the number of the row of the table that had the same ones first. */
async function addRow(table: Table, row: ExportRow, { suite, images }: ExportSource): Promise<void> {
  const shown = row.images.join('\n');
  const first = table.shown.get(shown);
  if (first !== undefined && (await append(table, row, String(first)))) return;
  const pictures = images === 'embed' ? await picturesText(row, suite) : '';
  if (!(await append(table, row, pictures))) {
    await table.writer.turn();
    table.shown.clear();
    table.rows = 0;
    await append(table, row, pictures);
  }
  table.shown.set(shown, table.rows - 1);
}

/** Writes a row unless the table is full, which no empty one is; numbers count within a table. */
async function append(table: Table, row: ExportRow, image: string): Promise<boolean> {
  const cells = tableCells(row, { index: table.rows, image }, table.form);
  if (!table.writer.fits(cells)) return false;
  await table.writer.write(cells);
  table.rows++;
  return true;
}

async function picturesText(row: ExportRow, suite: string): Promise<string> {
  const texts: string[] = [];
  for (const path of await picturesOf(row, suite)) texts.push((await readFile(path)).toString('base64'));
  return listText(texts);
}
