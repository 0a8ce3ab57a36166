import type { Side } from './anatomyClass.js';
import type { StructureEntry } from './categoryEntry.js';

export const sides = ['left', 'right'] as const;
export type LeftOrRight = (typeof sides)[number];

/** An unpaired structure of one class; `side` is "midline" when it lies along the median plane. */
export function unpaired(structure: string, className: string, side: Side): readonly StructureEntry[] {
  return [{ structure, side, classes: [{ className }] }];
}

/**
 * Both sides as one structure, for data sets that do not tell them apart: `bothSides('kidneys', 'kidney')`. It goes after the
 * pair, and its names are those of the category.
 */
export function bothSides(structure: string, className: string): StructureEntry {
  return {
    structure,
    side: 'unspecified',
    isBothSides: true,
    classes: [{ className }],
  };
}

/** A left and a right structure of one class each: `pair('kidney', 'kidney')` has class "kidney_left". */
export function pair(category: string, classStem: string): readonly StructureEntry[] {
  return sides.map((side) => ({
    structure: `${side} ${category}`,
    side,
    classes: [{ className: `${classStem}_${side}` }],
  }));
}
