import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Model } from '../../models/model.js';
import { type ProgramFile, programFiles } from '../../suites/answers/program.js';
import { packagePath } from '../../util/packagePath.js';
import { UsageError } from '../../util/radvuqaError.js';
import { noMoreReplies } from './noMoreReplies.js';

/** Programs that come with radvuqa, to set those of models against. */
export const referencePrograms = [
  /** A small U-Net; PyTorch is all that it needs. */
  'unet',
  /** Otsu's threshold, of which the better side is learnt, by the standard library alone. */
  'otsu',
] as const;
export type ReferenceProgram = (typeof referencePrograms)[number];

const provider = 'reference';

/** Their names as `--model` takes them. */
export const referenceNames = referencePrograms.map((name) => `${provider}:${name}`);

/** The four files of one. */
export function readReferenceProgram(name: ReferenceProgram): Readonly<Record<ProgramFile, string>> {
  const folder = packagePath('runs', 'building', 'reference', name);
  const files = programFiles.map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
  return Object.fromEntries(files) as Record<ProgramFile, string>;
}

/**
 * A model that says one of these programs, whatever is asked.
 *
 * @throws UsageError for another name.
 * @example
 * createReferenceModel('reference:unet').name; // "unet"
 */
export function createReferenceModel(name: string): Model {
  const known = referencePrograms.find((one) => name === `${provider}:${one}`);
  if (known === undefined)
    throw new UsageError({ subject: '--model', expected: referenceNames.join(' or '), found: name });
  const response = JSON.stringify(readReferenceProgram(known));
  const base = { usage: null, attempts: 0 };
  return {
    provider,
    name: known,
    parameters: {},
    async ask({ earlier = [] }) {
      if (earlier.length > 0) return { ...base, response: '', outcome: 'empty', error: noMoreReplies };
      return { ...base, response, outcome: 'ok', error: null };
    },
  };
}
