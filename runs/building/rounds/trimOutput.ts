import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type Pipeline, roundPaths } from '../pipeline.js';

/** What is kept of a program's output when nothing needs it any more: files up to this size, which models are above. */
const mostBytes = 2 * 1024 * 1024;

/** Removes the large files of a round's output. */
export async function trimOutput(pipeline: Pipeline, round: number): Promise<void> {
  const { output } = roundPaths(pipeline, round);
  for (const entry of await readdir(output, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (entry.isFile() && (await stat(path)).size > mostBytes) await rm(path);
  }
}
