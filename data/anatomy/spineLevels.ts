/** Vertebrae from the head down, C1 to S5, as in most people. */
export const vertebraNames: readonly string[] = [
  ...numbered('C', 7),
  ...numbered('T', 12),
  ...numbered('L', 5),
  ...numbered('S', 5),
];

/**
 * Adult heights in mm of a vertebra and the disc below it, by letter; of the sacrum as it lies in a patient on the back. Typical
 * numbers: only how they stand to each other matters.
 */
const heights: Readonly<Record<string, number>> = { C: 17, T: 24, L: 35, S: 22 };

function numbered(letter: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `${letter}${index + 1}`);
}

/** A place along the spine: the middle or a border of a vertebra, such as "L1 lower". */
export type SpineLevel = `${string} ${'upper' | 'middle' | 'lower'}`;

/**
 * Millimetres below the upper border of C1 at which a level lies in an adult of typical size.
 *
 * @example
 * depthOf('L1 lower') > depthOf('L1 middle'); // true
 */
export function depthOf(level: SpineLevel): number {
  const [name, part] = level.split(' ');
  const above = vertebraNames.slice(0, vertebraNames.indexOf(name));
  const start = above.reduce((sum, one) => sum + heights[one[0]], 0);
  const share = { upper: 0, middle: 0.5, lower: 1 }[part] ?? 0;
  return start + share * heights[name[0]];
}
