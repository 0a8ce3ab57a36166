import type { SandboxLimits, SandboxResult } from '../../../sandbox/sandbox.js';
import type { ProgramState } from '../reply/takeRepair.js';
import type { ProgramError } from './classifyEnd.js';
import { lastException } from './lastException.js';

/** Of what a program printed, this much goes back to the model, in characters. */
const longestPrint = 12_000;

/** What a model is told after a reply that cannot be run. */
export function tellLack({ wanted, line }: Extract<ProgramState, { kind: 'lacking' }>): string {
  return `The program cannot be run: ${line}. Reply with ${wanted.length === 1 ? 'this file' : 'each of these files'} whole, in a code block of its own below a line with its name: ${wanted.join(', ')}.`;
}

/** What a model is told of an execution that failed: what Python printed, word for word, or where that says nothing, how it ended. */
export function tellFailure(
  { class: name, line }: ProgramError,
  { stderr }: Pick<SandboxResult, 'stderr'>,
  limits: SandboxLimits,
): string {
  const printed = withoutProgress(stderr.text).trim();
  if (lastException(printed) !== null) return printed.slice(-longestPrint);
  const end = ends(limits)[name] ?? `${line}.`;
  return printed === '' || name !== 'exit code' ? `The program failed: ${end}` : printed.slice(-longestPrint);
}

function ends({
  wallSeconds,
  processorSeconds,
  memoryMegabytes,
  fileMegabytes,
  outputMegabytes,
}: SandboxLimits): Readonly<Record<string, string>> {
  return {
    timeout: `it was stopped after ${wallSeconds} seconds.`,
    'processor time': `it was stopped after ${processorSeconds} seconds of processor time.`,
    memory: `it needs more than ${memoryMegabytes} MB of memory.`,
    'output too large': `it writes more than ${fileMegabytes} MB into a file or more than ${outputMegabytes} MB in all.`,
  };
}

/** What is told of a prediction that failed: nothing that could carry what the images show. */
export function tellPrediction({ class: name }: ProgramError): string {
  const what =
    name === 'wrong output'
      ? 'the masks that it wrote are not as asked for: one 8-bit grey png of 0 and 255 for each image, with its name and its size'
      : `it failed with ${name}`;
  return `The training ran to its end. Then predict_folder was called for new images, and ${what}.`;
}

/** Progress bars write over their lines: of each line what is seen in the end. */
function withoutProgress(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/\r$/, '').split('\r').at(-1) ?? '')
    .join('\n');
}
