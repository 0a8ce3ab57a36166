import { InputError } from '../../../util/radvuqaError.js';
import { planeAxes } from '../../volume/paint/sliceCanvas.js';
import type { CaseFiles, CaseSlices, ChannelSlices } from '../source.js';
import { type LabelledSlice, type Spread, spreadOfLabels } from './spreadOfLabels.js';

/** Ways in which a volume gets mirrored against another: the axes that are turned round, and in words. */
const mirrorings = [
  { axes: [0], words: 'left to right' },
  { axes: [1], words: 'front to back' },
  { axes: [2], words: 'head to feet' },
  { axes: [0, 1], words: 'left to right and front to back' },
] as const;

/** Mirrored labels of sound volumes spread 1.1 times as much as they do in place, or more; those that are the same on both sides 1. */
const plainlyLess = 0.7;

/** Where the image is so mixed that all of it spreads less as well, it takes far less spread, in nearly all of several labels. */
const farLess = 0.35;
const nearlyAll = 5 / 6;
const severalLabels = 8;

/** Labelled voxels from which on it can be told. */
const fewestVoxels = 500;

/**
 * Checks that labels do not fit the image plainly better when they are mirrored. Labels that fit have alike intensities, and others
 * than other labels. The places of masks alone do not tell that their image is mirrored.
 *
 * @param limits beyond which intensities count as equal, so that air and metal do not outweigh all tissues; null for none
 * @throws InputError that tells how they are mirrored.
 */
export function checkAgreement(
  { case: name }: Pick<CaseFiles, 'case'>,
  { slices }: Pick<ChannelSlices, 'slices'>,
  { labels, limits }: Pick<CaseSlices, 'labels'> & { readonly limits: readonly [number, number] | null },
): void {
  const labelled = slices.map((image, position): LabelledSlice => ({ image, labels: labels[position] }));
  for (const { axes, words } of mirrorings) {
    const along = labelled.filter(({ image }) => axes.every((axis) => isAlong(image.plane, axis)));
    const inPlace = spreadOfLabels(along, { mirrored: [], limits });
    const mirrored = spreadOfLabels(along, { mirrored: axes, limits });
    // Where most are beyond the limits, as after an offset, the rest are no measure.
    const isMeasure = inPlace.voxels >= fewestVoxels && 2 * inPlace.above <= inPlace.voxels;
    if (!isMeasure || !fitsBetter(mirrored, inPlace)) continue;
    throw new InputError({
      subject: name,
      expected: 'labels that fit the image as they lie',
      found: `that they fit better when they are mirrored ${words}`,
      hint: 'compare the order of voxels of image and labels; one of them is mirrored',
    });
  }
}

function fitsBetter(mirrored: Spread, inPlace: Spread): boolean {
  const isLess = mirrored.within < plainlyLess * inPlace.within;
  // One label alone may well lie in something more even on the other side.
  const isLessOfAll = mirrored.within * inPlace.all < plainlyLess * inPlace.within * mirrored.all;
  return isLess && (isLessOfAll || isFarLess(mirrored, inPlace));
}

function isFarLess(mirrored: Spread, inPlace: Spread): boolean {
  const labels = [...inPlace.variances];
  const less = labels.filter(([label, variance]) => (mirrored.variances.get(label) ?? variance) < variance);
  const isInMost = labels.length >= severalLabels && less.length >= nearlyAll * labels.length;
  return isInMost && mirrored.within < farLess * inPlace.within;
}

function isAlong(plane: LabelledSlice['image']['plane'], axis: number): boolean {
  return planeAxes[plane].along.some((one) => one === axis);
}
