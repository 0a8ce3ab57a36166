import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { suitePaths } from '../suites/paths.js';
import { readRows } from '../suites/rows/readRows.js';
import { itemSchema } from '../suites/schema/schema.js';

/** The newest line of promptfoo that runs on Node 20. */
const version = '0.121.20';
const installFolder = join(tmpdir(), `radvuqa-bench-promptfoo-${version}`);

export interface PeerCall {
  readonly suite: string;
  /** For the files that promptfoo needs. */
  readonly folder: string;
  readonly baseUrl: string;
  readonly concurrency: number;
}

/** How promptfoo did, or why it was not asked. */
export type PeerResult =
  | { readonly kind: 'measured'; readonly seconds: number; readonly peakMegabytes: number }
  | { readonly kind: 'skipped'; readonly reason: string };

/**
 * Has promptfoo ask every item of a suite, with the same text, image and parameters, from the start of its process to its
 * end. It writes no results, which saves it time and memory. It is installed outside the project when it is not there.
 */
export async function askWithPromptfoo(call: PeerCall): Promise<PeerResult> {
  const failure = await install();
  if (failure !== null) return { kind: 'skipped', reason: failure };
  const config = await writeConfig(call);
  const program = join(installFolder, 'node_modules', 'promptfoo', 'dist', 'src', 'entrypoint.js');
  const options = ['--no-cache', '--no-write', '--no-table', '--no-progress-bar', '--no-share'];
  const arguments_ = ['eval', '-c', config, '-j', String(call.concurrency), ...options];
  const begun = performance.now();
  const child = spawn(process.execPath, [program, ...arguments_], {
    stdio: 'ignore',
    env: { ...process.env, PROMPTFOO_CONFIG_DIR: call.folder, ...quiet },
  });
  const peak = watchPeak(child);
  const [code] = (await once(child, 'exit')) as [number | null];
  const seconds = (performance.now() - begun) / 1000;
  if (code !== 0)
    return { kind: 'skipped', reason: `promptfoo ended with ${code} after ${seconds.toFixed(0)} s` };
  return { kind: 'measured', seconds, peakMegabytes: peak() };
}

const quiet = {
  PROMPTFOO_DISABLE_TELEMETRY: '1',
  PROMPTFOO_DISABLE_UPDATE: '1',
  PROMPTFOO_DISABLE_REMOTE_GENERATION: '1',
};

/** Installs promptfoo once. @returns why it could not be, or null. */
async function install(): Promise<string | null> {
  if (existsSync(join(installFolder, 'node_modules', 'promptfoo', 'dist'))) return null;
  try {
    await mkdir(installFolder, { recursive: true });
    await writeFile(join(installFolder, 'package.json'), '{"private":true}');
    const call = ['install', `promptfoo@${version}`, '--no-audit', '--no-fund', '--ignore-scripts'];
    await promisify(execFile)('npm', call, { cwd: installFolder, timeout: 900_000 });
    return null;
  } catch (error) {
    return `promptfoo ${version} could not be installed: ${String(error).slice(0, 300)}`;
  }
}

async function writeConfig({ suite, folder, baseUrl }: PeerCall): Promise<string> {
  const tests: unknown[] = [];
  for await (const { images, text } of readRows(suitePaths(suite).items, itemSchema)) {
    const [image] = images;
    tests.push({ vars: { image: `file://${resolve(suite, image)}`, question: text } });
  }
  const content = `[{"type":"image_url","image_url":{"url":"{{image}}","detail":"high"}},{"type":"text","text":{{question | dump}}}]`;
  await writeFile(join(folder, 'prompt.json'), `[{"role":"user","content":${content}}]`);
  await writeFile(join(folder, 'tests.json'), JSON.stringify(tests));
  const parameters = { temperature: 0.8, top_p: 0.95, max_tokens: 1024 };
  const config = {
    prompts: ['file://prompt.json'],
    providers: [
      { id: 'openai:chat:served-model', config: { apiBaseUrl: baseUrl, apiKey: 'none', ...parameters } },
    ],
    tests: 'file://tests.json',
  };
  const path = join(folder, 'promptfooconfig.json');
  await writeFile(path, JSON.stringify(config));
  return path;
}

/** Looks at a process's largest memory now and then (Linux only); the last look is what it was near its end. */
function watchPeak(child: ChildProcess): () => number {
  let peak = 0;
  const look = () => {
    const path = `/proc/${child.pid}/status`;
    const status = existsSync(path) ? readFileSync(path, 'utf8') : '';
    peak = Math.max(peak, Number(/VmHWM:\s*(\d+)/.exec(status)?.[1] ?? 0) / 1024);
  };
  const timer = setInterval(look, 250);
  child.once('exit', () => clearInterval(timer));
  return () => peak;
}
