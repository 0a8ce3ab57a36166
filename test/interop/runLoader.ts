import { spawn } from 'node:child_process';
import { mkdir, symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../../util/packagePath.js';
import { type LoaderName, loaderScripts } from './interopChecks.js';
import { type LoaderResult, readOutcome } from './readOutcome.js';

/** Where the loaders lie: beside the repository, unless the environment says otherwise. */
export const loadersFolder = process.env.INTEROP_LOADERS ?? packagePath('..', 'shared', 'interop');

interface Loading {
  readonly tool: LoaderName;
  readonly export: string;
  /** The suite as loaders know it. */
  readonly truth: string;
}

const python = process.env.PYTHON ?? 'python3';
/** The first one of a tool installs it, which takes minutes. */
const mostMilliseconds = 1000 * Number(process.env.INTEROP_SECONDS ?? 20 * 60);

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

function run(program: string, { tool, ...loading }: Loading, env: NodeJS.ProcessEnv): Promise<LoaderResult> {
  const script = join(loadersFolder, `load_${loaderScripts[tool]}.py`);
  return new Promise((resolve) => {
    // A group of its own: what it has started ends with it, and holds its output no longer.
    const child = spawn(program, [script, loading.export, loading.truth], { env, detached: true });
    const timer = setTimeout(() => child.pid && process.kill(-child.pid, 'SIGKILL'), mostMilliseconds);
    let text = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk: string) => {
        text += chunk;
      });
    }
    child.on('error', ({ message }) => {
      clearTimeout(timer);
      resolve({ outcome: 'not checked', said: `no Python: ${message}`, text });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(readOutcome(code, text));
    });
  });
}
