import type { WritableVoxels } from '../../volume/nifti/writeNifti.js';
import type { Grid } from '../../volume/volume.js';

/** Which subject to make for a task. */
export interface TaskSubject {
  readonly seed: number | string;
  /** From 1; each draws its own body. */
  readonly subject: number;
  /** Edge of the voxels that the body is painted in, in millimetres; without it, the task's own. */
  readonly spacing?: number | undefined;
}

/** A file of a subject: "ct", "mr", "pet" or "mask", or for brains "_flair" and the like, which follow the subject's name. */
export interface TaskVolume {
  readonly name: string;
  readonly grid: Grid;
  readonly voxels: WritableVoxels;
}

/** A CSV file with a row for each subject. */
export interface SubjectTable {
  readonly file: string;
  readonly columns: readonly string[];
  readonly row: (subject: TaskSubject, name: string) => readonly string[];
}

/** Made-up subjects for one task of segmentation quality. */
export interface TaskPhantom {
  readonly task: string;
  readonly create: (subject: TaskSubject) => TaskVolume[];
  /** What is told of all subjects in one file beside their folders. */
  readonly table?: SubjectTable;
}
