import { spawn } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../../util/packagePath.js';

/** What a loader said of an export: by its exit code, and its last line that says so. */
export interface LoaderResult {
  readonly outcome: 'right' | 'wrong' | 'not checked';
  readonly said: string;
  /** All that it printed. */
  readonly text: string;
}

/** Where the loaders lie: beside the repository. */
export const loadersFolder = packagePath('..', 'shared', 'interop');

interface Loading {
  /** "hf_datasets" of load_hf_datasets.py. */
  readonly loader: string;
  readonly export: string;
  /** The suite as loaders know it. */
  readonly truth: string;
}

const python = process.env.PYTHON ?? 'python3';
const mostMilliseconds = 20 * 60_000;

/** Runs a loader, which first makes an environment of its own in the user's cache if there is none. */
export function runLoader(loading: Loading): Promise<LoaderResult> {
  return run(python, loading, process.env);
}

/**
 * Runs VLMEvalKit's on tables that name their pictures: the tool takes such paths from the folder that it is called in, which is the
 * export. A folder with the pictures stands for it. The environment has to be there from an earlier call.
 */
export async function runBesidePictures(loading: Loading, scratch: string): Promise<LoaderResult> {
  await mkdir(scratch);
  await symlink(join(loading.export, 'images'), join(scratch, 'images'));
  const cache = process.env.XDG_CACHE_HOME || join(homedir(), '.cache');
  const environment = { ...process.env, INTEROP_VENV: 'vlmevalkit', INTEROP_SCRATCH: scratch };
  return run(join(cache, 'radvuqa-loaders-vlmevalkit', 'bin', 'python'), loading, environment);
}

function run(program: string, loading: Loading, env: NodeJS.ProcessEnv): Promise<LoaderResult> {
  const script = join(loadersFolder, `load_${loading.loader}.py`);
  return new Promise((resolve) => {
    const child = spawn(program, [script, loading.export, loading.truth], { env, timeout: mostMilliseconds });
    let text = '';
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    child.stderr.on('data', (chunk: Buffer) => {
      text += chunk.toString('utf8');
    });
    child.on('error', ({ message }) => resolve({ outcome: 'not checked', said: message, text }));
    child.on('close', (code) => resolve({ ...readOutcome(code, text), text }));
  });
}

function readOutcome(code: number | null, text: string): Pick<LoaderResult, 'outcome' | 'said'> {
  const lines = text.trim().split('\n');
  const said = lines.findLast((line) => /^\d+\/\d+ rows right$/.test(line)) ?? lines.at(-1) ?? '';
  if (code === 0) return { outcome: 'right', said };
  const cannot = code === 2 || code === null || !/rows right/.test(text);
  const isInstall = code === 2 && /could not install|Permission|No module/.test(text);
  return { outcome: cannot && (isInstall || code !== 1) ? 'not checked' : 'wrong', said };
}
