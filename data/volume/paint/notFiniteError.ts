import { InputError } from '../../../util/radvuqaError.js';

/** The error of a volume that holds NaN or infinite voxels. */
export function notFiniteError(path: string, count: number): InputError {
  return new InputError({
    subject: path,
    expected: 'finite voxels',
    found: `${count} that are NaN or infinite`,
    hint: 'replace them by a value that stands for outside the field of view',
  });
}
