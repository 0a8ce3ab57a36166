import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../util/packagePath.js';
import { askWithPromptfoo, type PeerResult } from './askWithPromptfoo.js';
import { writeAskedSuite } from './writeAskedSuite.js';

export interface AskLoopbackOptions {
  readonly items: number;
  /** Different images; fewer than items are repeated. */
  readonly images: number;
  readonly latencyMs: number;
  readonly concurrency: number;
  /** Whether a bare client does the same work. */
  readonly withBare: boolean;
  /** Whether promptfoo does the same work. */
  readonly withPeer: boolean;
}

/** What it took to ask a suite from a server on this machine, from the start of the process to its end. */
export interface AskLoopbackMeasurement {
  readonly items: number;
  /** Items times latency by concurrency. */
  readonly idealSeconds: number;
  readonly seconds: number;
  readonly processorSeconds: number;
  readonly peakMegabytes: number;
  /** Calls that the server got, and most of them at once. */
  readonly calls: number;
  readonly mostAtOnce: number;
  /** Processor time of a bare client for the same requests; null when it was not wanted. */
  readonly bareProcessorSeconds: number | null;
  readonly peer: PeerResult | null;
  readonly peerCalls: number;
}

/**
 * Runs the program on a suite with a 512 x 512 PNG an item against a loopback server in another process, and has promptfoo
 * ask the same of the same server.
 */
export async function askLoopback(options: AskLoopbackOptions): Promise<AskLoopbackMeasurement> {
  const { items, latencyMs, concurrency } = options;
  const folder = await mkdtemp(join(tmpdir(), 'radvuqa-bench-'));
  const server = fork(packagePath('dist', 'bench', 'askLoopbackServer.js'), [String(latencyMs)]);
  try {
    const [{ port }] = (await once(server, 'message')) as [{ port: number }];
    const suite = await writeAskedSuite(join(folder, 'suite'), options);
    const baseUrl = `http://127.0.0.1:${port}/v1`;
    const ours = await askWithRadvuqa({ suite, out: join(folder, 'run'), baseUrl, concurrency });
    const seen = await servedCalls(server);
    const bareProcessorSeconds = options.withBare ? await askBare({ suite, baseUrl, concurrency }) : null;
    await servedCalls(server);
    const peer = options.withPeer ? await askWithPromptfoo({ suite, folder, baseUrl, concurrency }) : null;
    const { calls: peerCalls } = await servedCalls(server);
    const idealSeconds = (items * latencyMs) / concurrency / 1000;
    return { items, idealSeconds, ...ours, ...seen, bareProcessorSeconds, peer, peerCalls };
  } finally {
    server.disconnect();
    await rm(folder, { recursive: true, force: true });
  }
}

interface RadvuqaCall {
  readonly suite: string;
  readonly out: string;
  readonly baseUrl: string;
  readonly concurrency: number;
}

async function askWithRadvuqa({ suite, out, baseUrl, concurrency }: RadvuqaCall) {
  const program = packagePath('dist', 'bench', 'askLoopbackProcess.js');
  const model = ['--model', 'openai:served-model', '--base-url', baseUrl];
  const call = ['run', suite, ...model, '--out', out, '--concurrency', String(concurrency)];
  const begun = performance.now();
  const child = fork(program, call, { silent: true });
  const [measured] = (await once(child, 'message')) as [
    { readonly code: number; readonly peakMegabytes: number; readonly processorSeconds: number },
  ];
  if (child.exitCode === null) await once(child, 'exit');
  const seconds = (performance.now() - begun) / 1000;
  if (measured.code !== 0) throw new Error(`radvuqa run ended with ${measured.code}`);
  return { seconds, peakMegabytes: measured.peakMegabytes, processorSeconds: measured.processorSeconds };
}

async function askBare({ suite, baseUrl, concurrency }: Omit<RadvuqaCall, 'out'>): Promise<number> {
  const program = packagePath('dist', 'bench', 'askWithNodeHttp.js');
  const child = fork(program, [suite, baseUrl, String(concurrency)]);
  const [{ processorSeconds }] = (await once(child, 'message')) as [{ processorSeconds: number }];
  return processorSeconds;
}

/** What the server has seen since this was last asked. */
async function servedCalls(server: ChildProcess): Promise<{ calls: number; mostAtOnce: number }> {
  server.send('calls');
  const [seen] = (await once(server, 'message')) as [{ calls: number; mostAtOnce: number }];
  return seen;
}
