import { type ProgramFile, programFiles } from '../../../suites/answers/program.js';
import type { PipelineFault } from '../../../suites/schema/schema.js';
import { excerptReason } from './excerptReason.js';
import type { ProgramReply, ProgramSources } from './readProgram.js';

/** A program to run, or what it lacks. */
export type ProgramState =
  | { readonly kind: 'whole'; readonly files: Readonly<Record<ProgramFile, string>> }
  | {
      readonly kind: 'lacking';
      readonly fault: Extract<PipelineFault, 'no four files' | 'partial file'>;
      readonly line: string;
      /** What is to be given again. */
      readonly wanted: readonly ProgramFile[];
      /** Whole files that are there already. */
      readonly files: ProgramSources;
    };

/**
 * Puts the whole files of a reply in the place of those before. Nothing is merged: a file that is given in part, also one that lacks
 * what it had before and needs (see {@link excerptReason}), is wanted again whole.
 */
export function takeRepair(before: ProgramSources, { files, partial, hasOther }: ProgramReply): ProgramState {
  const excerpts = programFiles.flatMap((file) => {
    const reason = excerptReason(file, before, files);
    return reason === null ? [] : [{ file, reason }];
  });
  const whole = Object.entries(files).filter(([name]) => excerpts.every(({ file }) => file !== name));
  const merged: ProgramSources = { ...before, ...Object.fromEntries(whole) };
  const lack = lackOf(merged, [...partial, ...excerpts], { isEmpty: whole.length === 0, hasOther });
  if (lack === null) return { kind: 'whole', files: merged as Readonly<Record<ProgramFile, string>> };
  return { kind: 'lacking', ...lack, files: merged };
}

type Lack = Pick<Extract<ProgramState, { kind: 'lacking' }>, 'fault' | 'line' | 'wanted'>;

function lackOf(
  merged: ProgramSources,
  inPart: ProgramReply['partial'],
  { isEmpty, hasOther }: { readonly isEmpty: boolean; readonly hasOther: boolean },
): Lack | null {
  if (inPart.length > 0) {
    const line = inPart.map(({ file, reason }) => `${file}: ${reason}`).join('; ');
    const missing = programFiles.filter(
      (file) => merged[file] === undefined || inPart.some((one) => one.file === file),
    );
    return { fault: 'partial file', line, wanted: missing };
  }
  const missing = programFiles.filter((file) => merged[file] === undefined);
  if (missing.length === 0 && !isEmpty) return null;
  const wanted = missing.length === 0 ? programFiles : missing;
  if (hasOther) return { fault: 'partial file', line: 'code without the name of a file', wanted };
  return { fault: 'no four files', line: isEmpty ? 'no file' : `missing: ${missing.join(', ')}`, wanted };
}
