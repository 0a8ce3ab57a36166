/** The two bodySides of the body: name as used in class names, sign of x. */
export const bodySides = [
  { name: 'left', sign: -1 },
  { name: 'right', sign: 1 },
] as const;

export type BodySide = (typeof bodySides)[number];

/** The same points on the given side; they are written down for the right. */
export function mirrored<Point extends readonly number[]>(
  points: readonly Point[],
  { sign }: BodySide,
): Point[] {
  return points.map(
    (point) => point.map((value, index) => (index === 0 ? sign * value : value)) as unknown as Point,
  );
}
