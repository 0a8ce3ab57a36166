import { writePhantom } from './writePhantom.js';

/** How many phantoms to write, and where. */
export interface WritePhantomsOptions {
  readonly folder: string;
  readonly subjects: number;
  readonly seed: number;
  /** By default CT. */
  readonly modality?: 'CT' | 'MR';
  /** Edge of the voxels in millimetres, by default 1.5; slices of MR are thicker. */
  readonly spacing?: number;
  /** Called after every subject, with how many are done and its name. */
  readonly onProgress?: (done: number, subject: string) => void;
}

/**
 * Writes phantoms named "phantom-001" and so on, one after the other; a subject is the same however many are
 * written. Returns the names.
 *
 * @throws OutputError when a file or folder cannot be written.
 * @example of a folder to write to
 * await writePhantoms({ folder: 'volumes', subjects: 2, seed: 1 });
 */
export async function writePhantoms({
  folder,
  subjects,
  seed,
  modality = 'CT',
  spacing,
  onProgress,
}: WritePhantomsOptions): Promise<string[]> {
  const names: string[] = [];
  for (let number = 1; number <= subjects; number++) {
    const subject = `phantom-${String(number).padStart(3, '0')}`;
    await writePhantom({ folder, subject, seed, number, modality, spacing });
    names.push(subject);
    onProgress?.(number, subject);
  }
  return names;
}
