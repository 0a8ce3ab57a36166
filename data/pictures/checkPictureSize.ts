import { InputError } from '../../util/radvuqaError.js';

/** 4096 x 4096: more is no picture for a model, and some files that say more are made to fill memory. */
const mostPixels = 2 ** 24;

/**
 * Checks the size that a picture's header says, before its pixels are read.
 * @throws InputError for a larger one.
 */
export function checkPictureSize(
  path: string,
  { width, height }: { readonly width: number; readonly height: number },
): void {
  if (width * height <= mostPixels) return;
  throw new InputError({
    subject: path,
    expected: `a picture of at most ${mostPixels} pixels, such as 4096 x 4096`,
    found: `${width} x ${height}`,
    hint: 'make it smaller',
  });
}
