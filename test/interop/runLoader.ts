import { mkdir, symlink } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { packagePath } from '../../util/packagePath.js';
import { callProgram } from './callProgram.js';
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

async function run(
  program: string,
  { tool, ...loading }: Loading,
  env: NodeJS.ProcessEnv,
): Promise<LoaderResult> {
  const script = join(loadersFolder, `load_${loaderScripts[tool]}.py`);
  const { code, text, failure } = await callProgram(program, [script, loading.export, loading.truth], env);
  if (failure !== undefined) return { outcome: 'not checked', said: `no Python: ${failure}`, text };
  return readOutcome(code, text);
}
