import type { ChildProcess } from 'node:child_process';
import { InputError } from '../util/radvuqaError.js';
import { startProcess } from '../util/startProcess.js';
import type { GenerateOptions } from './generateOptions.js';
import type { GenerateAnswer, GenerateMessage } from './generateProcess.js';

/** The process that makes a suite, as its caller sees it. */
export interface Maker {
  readonly process: ChildProcess;
  /** When it can be told what to make: before, another listener there could take the message. */
  readonly ready: Promise<void>;
  /** The signal or code with which it ends. */
  readonly ended: Promise<string>;
}

/** Starts it. */
export function startMaker(): Maker {
  const maker = startProcess(new URL('./generateProcess.js', import.meta.url));
  const ready = new Promise<void>((resolve) => {
    maker.on('message', (message) => isOurs(message) && message.kind === 'ready' && resolve());
  });
  const ended = new Promise<string>((resolve) => {
    maker.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
  });
  return { process: maker, ready, ended };
}

/** Disconnected, the process ends: of itself when it is done, else as if killed. */
export async function endMaker({ process: maker, ended }: Maker): Promise<void> {
  if (maker.connected) maker.disconnect();
  await ended;
}

/**
 * Has it make a suite.
 * @throws InputError when it ends for want of memory, Error when otherwise early; what `onProgress` throws.
 */
export function answerOf(
  { process: maker, ready, ended }: Maker,
  options: GenerateOptions,
): Promise<GenerateAnswer> {
  return new Promise((resolve, reject) => {
    const onMessage = (message: unknown) => {
      if (!isOurs(message) || message.kind === 'ready') return;
      if (message.kind !== 'progress') return resolve(message);
      try {
        options.onProgress?.(...message.progress);
      } catch (error) {
        reject(error);
      }
    };
    maker.on('message', onMessage).on('error', reject);
    ended.then((how) => reject(endedEarly(how, options.source)));
    // Where it does not arrive, the end of the process says why.
    ready.then(() => maker.send(sendable(options), () => undefined)).catch(reject);
  });
}

const ourKinds: readonly unknown[] = [
  'ready',
  'progress',
  'done',
  'failed',
  'broken',
] satisfies GenerateMessage['kind'][];

/** Node itself and what a user has it load use the same channel, as with "node --watch". */
function isOurs(message: unknown): message is GenerateMessage {
  return (
    typeof message === 'object' && message !== null && 'kind' in message && ourKinds.includes(message.kind)
  );
}

/** Callers may hand in other members, which could not be sent. */
const sentMembers = [
  'recipe',
  'source',
  'out',
  'seed',
  'workers',
  'limit',
  'classMap',
  'layout',
  'licence',
  'public',
] satisfies (keyof GenerateOptions)[];

function sendable(options: GenerateOptions): Readonly<Record<string, unknown>> {
  return Object.fromEntries(sentMembers.map((name) => [name, options[name]]));
}

/** How V8 and operating systems end a process that wants more memory than there is. */
const wantOfMemory = ['SIGABRT', 'code 134', 'SIGKILL'];

function endedEarly(how: string, source: string): Error {
  const death = `the process that makes the suite ended early (${how})`;
  if (!wantOfMemory.includes(how)) return new Error(death);
  return new InputError({
    subject: source,
    expected: 'cases that fit into the memory that the program may use',
    found: `that ${death}`,
    hint: 'unless somebody ended it, allow more, as with NODE_OPTIONS=--max-old-space-size=8192; what was finished is kept',
  });
}
