import { profile } from './spline.js';
import { unitVector, type Vector } from './vector.js';

/** One vertebra of the template: where its body is and how large (half-lengths in millimetres). */
export interface Vertebra {
  /** "C4" to "C7", "T1" to "T12", "L1" to "L5". */
  readonly level: string;
  readonly centre: Vector;
  /** Along the spine towards the head, in the sagittal plane. */
  readonly up: Vector;
  /** Towards the front, at a right angle to `up`. */
  readonly forward: Vector;
  readonly halfWidth: number;
  readonly halfDepth: number;
  readonly halfHeight: number;
}

/** Level, height, front-back position of the body's centre, half width, half depth, half height. */
const rows: readonly (readonly [string, number, number, number, number, number])[] = [
  ['C2', 631, -18, 10, 8, 8],
  ['C3', 614, -17, 11, 8, 6.5],
  ['C4', 598, -17, 11.5, 8.3, 6.4],
  ['C5', 582, -20, 12, 8.5, 6.3],
  ['C6', 566, -25, 13, 8.7, 6.3],
  ['C7', 549, -31, 14.5, 8.8, 6.9],
  ['T1', 531, -38, 15.5, 9, 7.7],
  ['T2', 512, -43, 15, 9.8, 8.2],
  ['T3', 492, -46, 14.5, 10.6, 8.5],
  ['T4', 472, -48, 14.3, 11.4, 8.8],
  ['T5', 451, -49, 14.5, 12, 9],
  ['T6', 430, -49, 15, 12.7, 9.3],
  ['T7', 408, -49, 15.6, 13.4, 9.6],
  ['T8', 385, -48, 16.4, 14, 10],
  ['T9', 361, -46, 17.2, 14.5, 10.4],
  ['T10', 336, -44, 18, 14.8, 10.9],
  ['T11', 309, -41, 19, 15, 11.4],
  ['T12', 280, -37, 20, 15.3, 12],
  ['L1', 249, -30, 21, 15.8, 12.6],
  ['L2', 216, -22, 22, 16.3, 13],
  ['L3', 182, -14, 23, 16.8, 13.2],
  ['L4', 148, -10, 24, 17.2, 13.2],
  ['L5', 115, -17, 25, 17.4, 12.8],
];

/** Front-back position of the spine's centre line at a height: vertebral bodies, then the sacrum's upper end. */
export const spineY = profile([...rows.map(([, z, y]) => [z, y] as const), [88, -38]]);

/** The vertebrae of the template from the neck down to L5. */
export const vertebrae: readonly Vertebra[] = rows.map(([level, z, y, halfWidth, halfDepth, halfHeight]) => {
  const up = unitVector([0, spineY(z + 8) - spineY(z - 8), 16]);
  return { level, centre: [0, y, z], up, forward: [0, up[2], -up[1]], halfWidth, halfDepth, halfHeight };
});

/**
 * The vertebra of a level.
 * @throws RangeError for a level that the template does not have.
 */
export function vertebra(level: string): Vertebra {
  const found = vertebrae.find((one) => one.level === level);
  if (found === undefined) throw new RangeError(`no such vertebra: ${level}`);
  return found;
}
