import { InputError } from '../../../util/radvuqaError.js';
import type { CaseFiles, CaseSlices, ChannelSlices } from '../source.js';
import { tissueMedians } from './tissueMedians.js';
import type { HounsfieldRange } from './tissueRanges.js';

/** Fat and air are below this, and hardly a volume has neither. */
const highestMinimum = -100;
/** About the width of the narrowest windows. */
const narrowestRange = 300;

const hint = 'convert it to Hounsfield units, or let in any intensities by --set ctIntensities=any';

/**
 * Checks that the intensities of a CT can be Hounsfield units: the volume has values of fat or air and spans a range, and what
 * is labelled lung, liver, muscle or bone on its slices has values that such tissues may have: none has a median that is
 * impossible, and at least half have usual ones. An offset, a scale or an inversion shows in one of these.
 *
 * @throws InputError that tells the values.
 */
export function checkHounsfield(
  { case: name }: Pick<CaseFiles, 'case'>,
  image: ChannelSlices,
  labelled: Pick<CaseSlices, 'labels' | 'classMap'>,
): void {
  const { minimum, maximum } = image.extremes;
  if (minimum > highestMinimum || maximum - minimum < narrowestRange) {
    const expected = `Hounsfield units: a minimum of at most ${highestMinimum} and a range of ${narrowestRange} or more`;
    throw new InputError({ subject: name, expected, found: `values from ${minimum} to ${maximum}`, hint });
  }
  const tissues = tissueMedians(image, labelled);
  const impossible = tissues.filter(({ ranges, median }) => isOutside(median, ranges.possible));
  const unusual = tissues.filter(({ ranges, median }) => isOutside(median, ranges.usual));
  if (impossible.length === 0 && 2 * unusual.length <= tissues.length) return;
  const strange = impossible.length > 0 ? impossible : unusual;
  const told = strange.slice(0, 3).map(({ category, median }) => `a median of ${median} in ${category}`);
  const expected = 'Hounsfield units that labelled tissues may have';
  throw new InputError({ subject: name, expected, found: told.join(', '), hint });
}

function isOutside(median: number, [lowest, highest]: HounsfieldRange): boolean {
  return median < lowest || median > highest;
}
