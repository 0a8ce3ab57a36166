import type { Mask } from '../../statistics/mask.js';
import { InputError } from '../../util/radvuqaError.js';
import type { KeyAnswer, OfKind } from '../answers/answerKinds.js';
import { readKeyFile } from '../keyFiles.js';
import { decodeGreys } from './decodeGreys.js';

/** A true mask, as a key row of programs names it. */
export type KeyMask = OfKind<KeyAnswer, 'program'>['masks'][number];

/**
 * Reads a true mask.
 *
 * @throws InputError when the file is missing, was changed, or is no mask of the size that the key says.
 */
export async function readTruth(suite: string, { file, width, height }: KeyMask): Promise<Mask> {
  const greys = await decodeGreys(await readKeyFile(suite, file), { width, height });
  if (typeof greys === 'string')
    throw new InputError({ subject: file, expected: `a mask of ${width} x ${height}`, found: greys });
  return toMask(greys, { width, height });
}

/** 1 where a pixel is brighter than half of white, from 128 on. */
export function toMask(
  greys: Uint8Array,
  { width, height }: { readonly width: number; readonly height: number },
): Mask {
  const values = new Uint8Array(greys.length);
  // A loop takes a tenth of the time of map().
  for (let pixel = 0; pixel < greys.length; pixel++) values[pixel] = greys[pixel] >> 7;
  return { width, height, values };
}
