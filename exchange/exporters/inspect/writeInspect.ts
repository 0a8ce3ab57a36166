import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { optionLetter } from '../../../suites/answers/optionLetter.js';
import { openJsonLinesWriter } from '../../../util/jsonLinesWriter.js';
import { packagePath } from '../../../util/packagePath.js';
import { writeFileAtomic } from '../../../util/writeFileAtomic.js';
import type { ExportForm, ExportSource, ExportWriter } from '../../exporter.js';
import { copyPictures } from '../../rows/copyPictures.js';
import type { ExportRow } from '../../rows/exportRow.js';
import { metadataOf } from '../../rows/metadataOf.js';
import { programReason } from '../../rows/programReason.js';
import { questionStem } from '../../rows/questionStem.js';

/** Samples, pictures as files, and a task file with a scorer. */
export const inspectWriter: ExportWriter = { cannotExpress, write };

/** Each form has a task file, with its scorer, beside this one. */
const taskFiles: Readonly<Record<ExportForm, string>> = {
  verbatim: 'radvuqa_task.py',
  native: 'radvuqa_native.py',
};

function cannotExpress(row: ExportRow): string | null {
  const program = programReason(row);
  if (program !== null) return program;
  if (row.options?.some((option) => option.trim() === ''))
    return 'Inspect drops empty options without a word';
  if (row.options?.some((option) => option !== option.trim()))
    return 'Inspect cuts off blanks around options';
  return null;
}

async function write(source: ExportSource): Promise<void> {
  const { out, form, facts } = source;
  const copied = new Set<string>();
  const samples = await openJsonLinesWriter(join(out, 'samples.jsonl'));
  try {
    for await (const row of source.rows()) {
      await copyPictures(row, source, copied);
      await samples.write(sampleOf(row, form));
    }
    await samples.flush();
  } finally {
    await samples.close();
  }
  const name = taskFiles[form];
  const task = await readFile(packagePath('exchange', 'exporters', 'inspect', name), 'utf8');
  await writeFileAtomic(join(out, name), `# ${facts.canary}\n${task}`);
}

/** `metadata` comes back in each sample of a log, and what a row has no value for is left out of it. */
function sampleOf(row: ExportRow, form: ExportForm) {
  const { images, text, options, itemsHash } = row;
  const target = row.choice === null ? row.answer : optionLetter(row.choice);
  const asked = form === 'native' && options !== null ? questionStem(row) : text;
  const pictures = images.map((image) => ({ type: 'image', image, detail: 'high' }) as const);
  return {
    id: row.id,
    input: [{ role: 'user', content: [...pictures, { type: 'text', text: asked }] }],
    ...(options !== null && { choices: options }),
    ...(target !== null && { target }),
    metadata: { ...metadataOf(row), suite: itemsHash },
  };
}
