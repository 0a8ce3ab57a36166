import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ProgramFile, programFiles } from '../../../suites/answers/program.js';
import { runPaths } from '../../../suites/paths.js';
import { readStrangersFile } from '../../../util/readBoundedFile.js';
import { readSheet } from '../../../util/xlsx/readSheet.js';
import { lossesIn } from './lossesIn.js';

/** What is left of a program that was built, as far as it was kept. */
export interface KeptProgram {
  /** Empty texts where a file is not there. */
  readonly sources: Readonly<Record<ProgramFile, string>>;
  /** What training printed: its last part. */
  readonly printed: string;
  /** Names of the files that training left, below its output folder. */
  readonly outputs: readonly string[];
  /** Mean loss of each epoch; null where no table of it can be read. */
  readonly losses: {
    readonly training: readonly number[] | null;
    readonly validation: readonly number[] | null;
  };
}

const mostTextBytes = 128 * 1024;
const mostSheetBytes = 2 * 1024 * 1024;
const mostOutputs = 1000;

/**
 * Reads what a round of a pipeline left; null where nothing was kept, as of masks that were handed in.
 *
 * @param place the round that came last
 */
export async function readKeptProgram(
  run: string,
  place: { readonly id: string; readonly repeat: number; readonly round: number },
): Promise<KeptProgram | null> {
  const folder = runPaths(run).round(place.id, place.repeat, place.round);
  if (!existsSync(join(folder, 'program'))) return null;
  const texts = await Promise.all(programFiles.map((name) => readText(join(folder, 'program', name))));
  const printed = await Promise.all(
    ['stdout', 'stderr'].map((stream) => readText(join(folder, `train-${stream}.txt`))),
  );
  const outputs = await listOutputs(join(folder, 'out'));
  const read = (pattern: RegExp) => readLosses(join(folder, 'out'), outputs, pattern);
  return {
    sources: Object.fromEntries(programFiles.map((name, file) => [name, texts[file]])) as Record<
      ProgramFile,
      string
    >,
    printed: printed.join('\n'),
    outputs,
    losses: {
      training: await read(/train\w*_?loss\w*\.xlsx$/i),
      validation: await read(/val\w*_?loss\w*\.xlsx$/i),
    },
  };
}

async function listOutputs(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  return (await readdir(folder, { recursive: true })).sort().slice(0, mostOutputs);
}

async function readLosses(
  folder: string,
  outputs: readonly string[],
  pattern: RegExp,
): Promise<readonly number[] | null> {
  const name = outputs.filter((one) => pattern.test(one)).sort((a, b) => a.length - b.length)[0];
  if (name === undefined) return null;
  const bytes = await readStrangersFile(join(folder, name), mostSheetBytes);
  const sheet = bytes === null ? null : readSheet(bytes);
  return sheet === null ? null : lossesIn(sheet);
}

async function readText(path: string): Promise<string> {
  return (await readStrangersFile(path, mostTextBytes))?.toString('utf8') ?? '';
}
