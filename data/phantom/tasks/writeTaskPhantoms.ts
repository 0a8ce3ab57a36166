import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { makeFolder } from '../../../util/makeFolder.js';
import { writeFileAtomic } from '../../../util/writeFileAtomic.js';
import { writeNifti } from '../../volume/nifti/writeNifti.js';
import type { TaskPhantom, TaskVolume } from './taskPhantom.js';
import { taskPhantoms } from './taskPhantoms.js';

/** How many subjects to write for which tasks, and where. */
export interface WriteTaskPhantomsOptions {
  readonly folder: string;
  /** Names of tasks. */
  readonly tasks: readonly string[];
  /** For each task. */
  readonly subjects: number;
  readonly seed: number;
  /** Edge of the voxels in millimetres; without it, each task's own. */
  readonly spacing?: number;
  /** Called after every subject, with how many are done and its name. */
  readonly onProgress?: (done: number, subject: string) => void;
}

/**
 * Writes made-up subjects for tasks of segmentation quality, in the layout that this kind of suite reads: `<task>-001/` and so on,
 * each with `ct.nii.gz` or `mr.nii.gz` (int16), `pet.nii.gz` (float32, SUV) where the task has PET and `mask.nii.gz` (uint8, 0 or
 * 1); brains with the names and labels of BraTS 2020, and `name_mapping.csv` with their grades. A subject is the same however many are written. Returns their names.
 *
 * @throws OutputError when a file or folder cannot be written.
 */
export async function writeTaskPhantoms({
  folder,
  tasks,
  subjects,
  seed,
  spacing,
  onProgress,
}: WriteTaskPhantomsOptions): Promise<string[]> {
  const names: string[] = [];
  for (const phantom of taskPhantoms.filter(({ task }) => tasks.includes(task))) {
    const rows: (readonly string[])[] = [];
    for (let subject = 1; subject <= subjects; subject++) {
      const name = subjectName(phantom, subject);
      await writeVolumes(join(folder, name), name, phantom.create({ seed, subject, spacing }));
      names.push(name);
      rows.push(phantom.table?.row({ seed, subject }, name) ?? []);
      onProgress?.(names.length, name);
    }
    const { table } = phantom;
    if (table !== undefined)
      await writeFileAtomic(join(folder, table.file), stringify([table.columns, ...rows]));
  }
  return names;
}

function subjectName({ task }: TaskPhantom, subject: number): string {
  return `${task}-${String(subject).padStart(3, '0')}`;
}

async function writeVolumes(folder: string, subject: string, volumes: readonly TaskVolume[]): Promise<void> {
  await makeFolder(folder);
  const fileOf = (name: string) => join(folder, `${name.startsWith('_') ? subject : ''}${name}.nii.gz`);
  const results = await Promise.allSettled(
    volumes.map(({ name, grid, voxels }) => writeNifti(fileOf(name), grid, voxels)),
  );
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}
