import { type ProgramFile, programFiles } from '../../../suites/answers/program.js';
import type { ProgramReply, ProgramSources } from './readProgram.js';

/** A program to run, or what it lacks. */
export type ProgramState =
  | { readonly kind: 'whole'; readonly files: Readonly<Record<ProgramFile, string>> }
  | {
      readonly kind: 'lacking';
      readonly fault: 'no four files' | 'partial file';
      readonly line: string;
      readonly wanted: readonly ProgramFile[];
    };

/**
 * Puts the whole files of a reply in the place of those before. Nothing is merged: a file that is given in part, also one that lacks
 * what other files import from it and had before, is wanted again whole.
 */
export function takeRepair(before: ProgramSources, { files, partial, hasOther }: ProgramReply): ProgramState {
  const merged = { ...before, ...files };
  const excerpts = programFiles.flatMap((file) => {
    const lost = lostNames(file, before, files);
    return lost.length === 0 ? [] : [{ file, reason: `it has no ${lost.join(', ')} any more` }];
  });
  const inPart = [...partial, ...excerpts];
  if (inPart.length > 0) {
    const line = inPart.map(({ file, reason }) => `${file}: ${reason}`).join('; ');
    return lacking(
      'partial file',
      line,
      inPart.map(({ file }) => file),
    );
  }
  const missing = programFiles.filter((file) => merged[file] === undefined);
  if (missing.length > 0) {
    const fault = hasOther && Object.keys(before).length > 0 ? 'partial file' : 'no four files';
    return lacking(fault, `missing: ${missing.join(', ')}`, missing);
  }
  if (Object.keys(files).length === 0)
    return lacking(
      hasOther ? 'partial file' : 'no four files',
      hasOther ? 'code without the name of a file' : 'no file',
      programFiles,
    );
  return { kind: 'whole', files: merged as Readonly<Record<ProgramFile, string>> };
}

function lacking(
  fault: 'no four files' | 'partial file',
  line: string,
  wanted: readonly ProgramFile[],
): ProgramState {
  return { kind: 'lacking', fault, line, wanted: programFiles.filter((file) => wanted.includes(file)) };
}

/** Names that other files import from a file, that it defined before and does not define now. */
function lostNames(file: ProgramFile, before: ProgramSources, files: ProgramSources): string[] {
  const [earlier, now] = [before[file], files[file]];
  if (earlier === undefined || now === undefined) return [];
  const others = programFiles.filter((one) => one !== file).map((one) => files[one] ?? before[one] ?? '');
  const wanted = new Set(others.flatMap((code) => importedNames(code, file.slice(0, -3))));
  return [...wanted].filter((name) => defines(earlier, name) && !defines(now, name));
}

/** Names in "from model import A, B as C". */
function importedNames(code: string, module: string): string[] {
  const imports = code.matchAll(
    new RegExp(`^\\s*from\\s+\\.?${module}\\s+import\\s+(?:\\(([^)]*)\\)|([^\\n#]*))`, 'gm'),
  );
  return [...imports].flatMap(([, within, plain]) =>
    (within ?? plain).split(',').flatMap((part) => /^\s*(\w+)/.exec(part)?.[1] ?? []),
  );
}

function defines(code: string, name: string): boolean {
  return new RegExp(
    `^(?:(?:async\\s+)?def|class)\\s+${name}\\b|^${name}\\s*[:=]|^(?:from|import)\\b.*\\b${name}\\b`,
    'm',
  ).test(code);
}
