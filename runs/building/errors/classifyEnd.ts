import type { SandboxOutcome, SandboxResult } from '../../../sandbox/sandbox.js';
import type { PipelineFault } from '../../../suites/schema/schema.js';
import { UsageError } from '../../../util/radvuqaError.js';
import { lastException, type TracedException } from './lastException.js';

/** What went wrong with an execution. */
export interface ProgramError {
  /** A fault, or the exception's name. */
  readonly class: string;
  readonly line: string;
}

/**
 * What went wrong with an execution by how it ended and what it printed; null where it ended as it should.
 *
 * @throws UsageError when it was the sandbox that failed.
 * @example
 * classifyEnd({ outcome: { kind: 'timeout' }, ...result }); // { class: "timeout", line: "it ran longer than 3600 s" }
 */
export function classifyEnd({
  outcome,
  stderr,
}: Pick<SandboxResult, 'outcome' | 'stderr'>): ProgramError | null {
  if (outcome.kind === 'exited') return outcome.code === 0 ? null : classifyExit(outcome.code, stderr.text);
  return classifyStop(outcome);
}

function classifyExit(code: number, stderr: string): ProgramError {
  const exception = lastException(stderr);
  if (exception !== null) return { class: faultOf(exception) ?? exception.name, line: exception.line };
  const last =
    stderr
      .trimEnd()
      .split(/[\r\n]/)
      .at(-1)
      ?.trim()
      .slice(0, 500) ?? '';
  return { class: 'exit code', line: last === '' ? `exit code ${code}` : last };
}

function classifyStop(outcome: Exclude<SandboxOutcome, { kind: 'exited' }>): ProgramError {
  switch (outcome.kind) {
    case 'timeout':
      return { class: 'timeout', line: 'it ran longer than allowed' };
    case 'processorTime':
      return { class: 'processor time', line: 'it took more processor time than allowed' };
    case 'memory':
      return { class: 'memory', line: 'it took more memory than allowed' };
    case 'outputTooLarge':
      return { class: 'output too large', line: `it wrote more than allowed: ${outcome.found}` };
    case 'killed':
      return { class: 'killed', line: `it was killed by signal ${outcome.signal}` };
    case 'couldNotStart':
      throw new UsageError({
        subject: 'sandbox',
        expected: 'one that runs programs',
        found: outcome.reason,
        hint: '"radvuqa doctor" tells more',
      });
  }
}

const byName: Readonly<Record<string, PipelineFault>> = {
  SyntaxError: 'syntax',
  IndentationError: 'syntax',
  TabError: 'syntax',
  ImportError: 'import',
  ModuleNotFoundError: 'import',
  MemoryError: 'memory',
  OutOfMemoryError: 'memory',
  PermissionError: 'forbidden',
  gaierror: 'forbidden',
  URLError: 'forbidden',
  ConnectionError: 'forbidden',
  ConnectionRefusedError: 'forbidden',
};

/** Errors of the operating system, and of libraries that pass them on, by what they say. */
const byWords: readonly (readonly [RegExp, PipelineFault])[] = [
  [/can't allocate memory|cannot allocate memory|out of memory|Unable to allocate/i, 'memory'],
  [/Read-only file system|Operation not permitted|Permission denied/i, 'forbidden'],
  [/Network is unreachable|name resolution|getaddrinfo failed|Max retries exceeded/i, 'forbidden'],
  [/can't start new thread|\[Errno 11\]|Resource temporarily unavailable/i, 'forbidden'],
  [/No space left on device|File too large|\[Errno 122\]/i, 'output too large'],
];

/** The fault that an exception stands for; null for one that goes by its own name. */
function faultOf({ name, line }: TracedException): PipelineFault | null {
  const known = Object.hasOwn(byName, name) ? byName[name] : null;
  const isOfSystem = name === 'OSError' || name === 'RuntimeError' || name.endsWith('Error');
  const said = isOfSystem ? byWords.find(([words]) => words.test(line)) : undefined;
  return known ?? said?.[1] ?? null;
}
