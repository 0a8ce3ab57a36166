import { runCli } from '../../cli/runCli.js';
import type { Call } from './callRadvuqa.js';

/** Runs the program in this process for each call that is told of, one after the other, and tells how it ended. */
let last: Promise<void> = Promise.resolve();

process.on('message', (call: Call) => {
  last = last.then(() => answer(call));
});

async function answer({ number, words, environment }: Call): Promise<void> {
  const texts = { out: '', err: '' };
  const writes = { out: process.stdout.write, err: process.stderr.write };
  process.stdout.write = keeper(texts, 'out');
  process.stderr.write = keeper(texts, 'err');
  Object.assign(process.env, environment);
  const code = await runCli(['node', 'radvuqa', ...words]);
  for (const name of Object.keys(environment)) delete process.env[name];
  process.stdout.write = writes.out;
  process.stderr.write = writes.err;
  process.send?.({ number, code, ...texts });
}

/** Takes what is written, and calls back like a stream. */
function keeper(texts: { out: string; err: string }, to: 'out' | 'err'): typeof process.stdout.write {
  return (chunk: Uint8Array | string, ...rest: unknown[]) => {
    texts[to] += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString();
    const done = rest.find((one) => typeof one === 'function');
    if (done !== undefined) queueMicrotask(() => done(null));
    return true;
  };
}
