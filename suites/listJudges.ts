import { readdir } from 'node:fs/promises';
import { InputError } from '../util/radvuqaError.js';
import { runPaths } from './paths.js';

/** Names of a run's judges (base names of the files in judgements/), sorted; none when nothing is judged yet. */
export async function listJudges(folder: string): Promise<string[]> {
  const judgements = runPaths(folder).judgements;
  const names = await readdir(judgements).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    const found = error.message;
    throw new InputError({ subject: judgements, expected: 'a readable folder', found, cause: error });
  });
  const suffix = '.jsonl';
  return names
    .filter((name) => name.endsWith(suffix))
    .map((name) => name.slice(0, -suffix.length))
    .sort();
}
