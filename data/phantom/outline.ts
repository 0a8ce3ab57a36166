import { emptySpan, type Shape } from './shape.js';
import { profile } from './spline.js';

/** A body part with a closed outline at every height: superellipses, symmetrical about x = 0. */
export interface Outline {
  readonly bottom: number;
  readonly top: number;
  readonly halfWidth: (z: number) => number;
  readonly front: (z: number) => number;
  readonly back: (z: number) => number;
  /** Exponents of the front and the back half: 2 is an ellipse, more is squarer, less is nearer a diamond. */
  readonly frontExponent: (z: number) => number;
  readonly backExponent: (z: number) => number;
}

/** Rows of height, half width, front, back, exponent of the front half, exponent of the back half. */
export type OutlineRow = readonly [number, number, number, number, number, number];

/** An outline that runs smoothly through the rows. */
export function createOutline(rows: readonly OutlineRow[]): Outline {
  const column = (index: number) => profile(rows.map((row) => [row[0], row[index]] as const));
  const heights = rows.map(([z]) => z);
  return {
    bottom: Math.min(...heights),
    top: Math.max(...heights),
    halfWidth: column(1),
    front: column(2),
    back: column(3),
    frontExponent: column(4),
    backExponent: column(5),
  };
}

/** How far an outline is moved outwards, in millimetres at a height. */
export interface OutlineMargin {
  readonly side: (z: number) => number;
  readonly front: (z: number) => number;
  readonly back: (z: number) => number;
}

/** The same margin on every side. */
export function evenMargin(millimetres: number): OutlineMargin {
  const same = () => millimetres;
  return { side: same, front: same, back: same };
}

/** The solid inside an outline moved outwards by the margin (inwards where it is negative). */
export function outlineSolid(outline: Outline, margin: OutlineMargin): Shape {
  return {
    bounds: { low: [-1000, -1000, outline.bottom], high: [1000, 1000, outline.top] },
    spans: (z) => {
      const halfWidth = outline.halfWidth(z) + margin.side(z);
      const front = outline.front(z) + margin.front(z);
      const back = outline.back(z) - margin.back(z);
      const middle = (front + back) / 2;
      const frontExponent = outline.frontExponent(z);
      const backExponent = outline.backExponent(z);
      return (y) => {
        if (y >= front || y <= back || halfWidth <= 0) return emptySpan;
        const exponent = y > middle ? frontExponent : backExponent;
        const depth = Math.abs(y - middle) / ((front - back) / 2);
        const half = halfWidth * (1 - depth ** exponent) ** (1 / exponent);
        return { from: -half, to: half };
      };
    },
  };
}

/**
 * The point of the outline, moved outwards by `offset`, in the direction `angle` (degrees from the back through
 * the right side to the front) as seen from its middle: x, y.
 */
export function outlinePoint(outline: Outline, z: number, angle: number, offset: number): [number, number] {
  const radians = (angle * Math.PI) / 180;
  const middle = (outline.front(z) + outline.back(z)) / 2;
  const across = Math.sin(radians);
  const forward = -Math.cos(radians);
  const exponent = forward > 0 ? outline.frontExponent(z) : outline.backExponent(z);
  const halfWidth = outline.halfWidth(z) + offset;
  const halfDepth = (outline.front(z) - outline.back(z)) / 2 + offset;
  const radius =
    (Math.abs(across / halfWidth) ** exponent + Math.abs(forward / halfDepth) ** exponent) ** (-1 / exponent);
  return [radius * across, middle + radius * forward];
}
