import { existsSync } from 'node:fs';
import { suitePaths } from '../../suites/paths.js';
import { readRows } from '../../suites/rows/readRows.js';
import { type KeyRow, keyRowSchema, type PictureGroup, pictureGroups } from '../../suites/schema/schema.js';
import type { SuiteColumns } from './suiteColumns.js';

/** What the key says of pictures, by position of the item. */
export interface PictureColumns {
  /** Null where the key says nothing of a picture. */
  readonly groupOf: (index: number) => PictureGroup | null;
  /** Place of the option "synthesised", and of the one that leaves the question open; -1 where there is none. */
  readonly synthesisedOption: Int8Array;
  readonly abstention: Int8Array;
}

/**
 * Streams key.jsonl of a suite of pictures into a few bytes an item; null for other suites, and without a key.
 *
 * @throws InputError when the file cannot be opened, or has a bad row.
 */
export async function loadPictureColumns(suite: SuiteColumns): Promise<PictureColumns | null> {
  const { key } = suitePaths(suite.folder);
  if (!suite.manifest.cases.some(({ origin }) => origin.kind === 'picture') || !existsSync(key)) return null;
  const noOption = () => new Int8Array(suite.size).fill(-1);
  const columns = { groups: noOption(), synthesisedOption: noOption(), abstention: noOption() };
  for await (const row of readRows(key, keyRowSchema)) {
    const index = suite.indexById.get(row.id);
    if (index === undefined || row.proof.kind !== 'picture') continue;
    columns.groups[index] = pictureGroups.indexOf(row.proof.group);
    const { synthesised, open } = optionsOf(row, row.proof.group);
    columns.synthesisedOption[index] = synthesised;
    columns.abstention[index] = open;
  }
  const { groups, ...options } = columns;
  return { ...options, groupOf: (index) => pictureGroups[groups[index]] ?? null };
}

/** Of a synthetic picture "synthesised" is the right option, of a real one the wrong one that says the opposite. */
function optionsOf({ answer }: KeyRow, group: PictureGroup): { synthesised: number; open: number } {
  if (answer.kind !== 'choice') return { synthesised: -1, open: -1 };
  const synthesised = group === 'synthetic' ? answer.choice : answer.wrong.indexOf('authenticity');
  return { synthesised, open: answer.wrong.indexOf('abstention') };
}
