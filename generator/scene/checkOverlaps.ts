import { mayOverlap } from '../../data/anatomy/mayOverlap.js';
import type { CaseFiles, CaseSlices } from '../../data/sources/source.js';
import { InputError } from '../../util/radvuqaError.js';
import { findOverlaps, type Overlap } from './findOverlaps.js';

/** Masks that were resampled one by one share a border: more than this share of the smaller one, off the border, is no border ... */
const mostInside = 0.05;
/** ... nor is this share of it all, however thin it is. */
const mostShared = 0.5;

/**
 * Checks that classes which cannot overlap by their nature, such as liver and spleen, share no more than a border on the
 * slices of a case.
 *
 * @param minimumArea mm2 from which on a structure counts as visible; smaller overlaps are passed over
 * @returns of the area that has a class, the share that has several
 * @throws InputError that names the classes and how much they share.
 */
export function checkOverlaps(
  { case: name }: CaseFiles,
  { labels, grid, classMap }: Pick<CaseSlices, 'labels' | 'grid' | 'classMap'>,
  minimumArea: number,
): number {
  const { pairs, share } = findOverlaps(labels, grid);
  const names = new Map(classMap.classes.map(({ id, className }) => [id, className]));
  const told = pairs.flatMap((overlap) => {
    const [first, second] = overlap.ids.map((id) => names.get(id));
    if (first === undefined || second === undefined || first === second) return [];
    if (!isMoreThanBorder(overlap, minimumArea) || mayOverlap(first, second)) return [];
    const percent = Math.round((100 * overlap.areaMm2) / overlap.smallerMm2);
    return [`${first} and ${second} (${percent} % of the smaller one)`];
  });
  if (told.length === 0) return share;
  throw new InputError({
    subject: name,
    expected: 'classes that share no more than a border where one cannot lie in the other',
    found: `an overlap of ${told.slice(0, 3).join(', ')}${told.length > 3 ? ` and ${told.length - 3} more` : ''}`,
    hint: 'one of the masks is of something else, or has the wrong name',
  });
}

function isMoreThanBorder({ areaMm2, insideMm2, smallerMm2 }: Overlap, minimumArea: number): boolean {
  if (areaMm2 < minimumArea) return false;
  return insideMm2 > mostInside * smallerMm2 || areaMm2 > mostShared * smallerMm2;
}
