import type { SuiteManifest } from '../suites/schema/schema.js';
import { toAnswer, type WorkAnswer } from '../util/workAnswer.js';
import type { GenerateOptions } from './generateOptions.js';
import { writeSuite } from './writeSuite.js';

export type GenerateAnswer = WorkAnswer<SuiteManifest>;

/** What the process that makes a suite says; "ready" when it can be told what to make. */
export type GenerateMessage =
  | GenerateAnswer
  | { readonly kind: 'ready' }
  | { readonly kind: 'progress'; readonly progress: readonly [done: number, total: number, name: string] };

// Where a message does not arrive, "disconnect" says why.
const say = (message: GenerateMessage) => process.send?.(message, () => undefined);
const onProgress: GenerateOptions['onProgress'] = (...progress) => say({ kind: 'progress', progress });
let isDone = false;

process.once('message', async (options: GenerateOptions) => {
  say(await toAnswer(() => writeSuite({ ...options, onProgress })));
  isDone = true;
});

/** The caller has the answer, or wants none any more, or was killed: then this process ends as if killed with it. */
function endWithCaller(): void {
  if (isDone) process.exit();
  process.kill(process.pid, 'SIGKILL');
}

process.once('disconnect', endWithCaller);
// Such signals reach both processes, as with Ctrl-C; what they mean is the caller's to say.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
say({ kind: 'ready' });
