import { type ProgramFile, programFiles } from '../../../suites/answers/program.js';
import type { ProgramSources } from './readProgram.js';

/**
 * Why a file that takes the place of an earlier one is an excerpt of it; null where nothing speaks for that. It lacks what other files
 * import from it, a function or class that it uses itself, all of its imports, or, of main.py, what starts the program: each only where
 * the file had it before, so that a program which never had it fails by itself.
 *
 * @example
 * excerptReason('main.py', { 'main.py': 'import os\nrun()\n' }, { 'main.py': 'run()\n' }); // "it has none of its imports any more"
 */
export function excerptReason(
  file: ProgramFile,
  before: ProgramSources,
  files: ProgramSources,
): string | null {
  const [earlier, now] = [before[file], files[file]];
  if (earlier === undefined || now === undefined) return null;
  const others = programFiles.filter((one) => one !== file).map((one) => files[one] ?? before[one] ?? '');
  const wanted = new Set([
    ...others.flatMap((code) => importedNames(code, file.slice(0, -3))),
    ...definedNames(earlier).filter((name) => uses(now, name)),
  ]);
  const lost = [...wanted].filter((name) => defines(earlier, name) && !defines(now, name));
  if (lost.length > 0) return `it has no ${lost.join(', ')} any more`;
  if (importLine.test(earlier) && !importLine.test(now)) return 'it has none of its imports any more';
  return file === 'main.py' && starts(earlier) && !starts(now) ? 'it starts nothing any more' : null;
}

const importLine = /^\s*(?:import|from)\s+\w/m;

/** Whether code does something when it is run: a guard, or a call at the margin. */
function starts(code: string): boolean {
  return /^if\s+__name__\s*==|^(?!print\b)[\w.]+\(|^(?:for|while|with|try)\b/m.test(code);
}

/** Functions and classes at the margin. */
function definedNames(code: string): string[] {
  return [...code.matchAll(/^(?:async\s+)?(?:def|class)\s+(\w+)/gm)].map(([, name]) => name);
}

/** Whether code calls something by this name, or derives a class from it. */
function uses(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w.])(?<!def |class )${name}\\(|^class\\s+\\w+\\([^)\\n]*\\b${name}\\b`, 'm').test(
    code.replaceAll(/#.*$/gm, ''),
  );
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
  const flat = code.replaceAll(/^from\s+[\w.]+\s+import\s+\([^)]*\)/gm, (text) => text.replaceAll('\n', ' '));
  return new RegExp(
    `^(?:(?:async\\s+)?def|class)\\s+${name}\\b|^${name}\\s*[:=]|^(?:from|import)\\b.*(?:\\b${name}\\b|import\\s+\\*)`,
    'm',
  ).test(flat);
}
