import { type ChildProcess, fork } from 'node:child_process';
import { packagePath } from '../../util/packagePath.js';

/** How a call of the program ended. */
export interface Called {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** A call as the process that answers calls is told of it. */
export interface Call {
  readonly number: number;
  readonly words: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

let answering: ChildProcess | undefined;
let calls = 0;

/**
 * Calls the compiled program with these words. All calls of a test file are answered by one process, one after the
 * other, which has nothing of this one's environment but the path; `spawnCli` starts a process for a call alone.
 */
export function callRadvuqa(...words: readonly string[]): Promise<Called> {
  return callRadvuqaIn({}, ...words);
}

/** Calls the program with these variables in its environment. */
export function callRadvuqaIn(
  environment: Readonly<Record<string, string>>,
  ...words: readonly string[]
): Promise<Called> {
  answering ??= startAnswering();
  const child = answering;
  hold(child, 1);
  const call: Call = { number: calls++, words, environment };
  return new Promise((resolve, reject) => {
    const stop = () => {
      hold(child, -1);
      child.off('message', take);
      child.off('exit', fail);
    };
    const take = (answer: Called & { readonly number: number }) => {
      if (answer.number !== call.number) return;
      stop();
      const { code, out, err } = answer;
      resolve({ code, out, err });
    };
    const fail = (code: number | null) => {
      stop();
      reject(new Error(`the process ended with ${code} in "radvuqa ${words.join(' ')}"`));
    };
    child.on('message', take);
    child.on('exit', fail);
    child.send(call);
  });
}

let underWay = 0;

/** Only calls under way keep this process from ending; the other ends with it. */
function hold(child: ChildProcess, more: 1 | -1): void {
  underWay += more;
  if (underWay > 0) child.channel?.ref();
  else child.channel?.unref();
}

function startAnswering(): ChildProcess {
  const program = packagePath('dist', 'test', 'support', 'answerCalls.js');
  const child = fork(program, { env: { PATH: process.env.PATH }, execArgv: [], stdio: 'inherit' });
  child.setMaxListeners(0);
  child.unref();
  return child;
}
