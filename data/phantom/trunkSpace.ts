import { cavity } from './cavity.js';
import { createDiaphragm } from './diaphragm.js';
import { heightMap, type PlaneFunction } from './heightMap.js';
import { evenMargin, outlineSolid } from './outline.js';
import type { Physique } from './physique.js';
import { type Shape, within } from './shape.js';

/** The room inside the trunk that organs share, worked out once for a body. */
export interface TrunkSpace {
  /** Height of the diaphragm's upper surface at (x, y). */
  readonly diaphragm: PlaneFunction;
  /** Half the width of the inside at (y, z). */
  readonly halfWidth: PlaneFunction;
}

/** Measures the room inside the trunk of this physique. */
export function createTrunkSpace(physique: Physique): TrunkSpace {
  const spans = outlineSolid(cavity, evenMargin(0)).spans;
  const halfWidth = (y: number, z: number) => Math.max(0, spans?.(z)(y).to ?? 0);
  return {
    diaphragm: heightMap(createDiaphragm(physique), -160, 160),
    halfWidth: heightMap(halfWidth, -160, 560),
  };
}

/** Keeps a solid inside the abdomen: under the diaphragm and `margin` millimetres off the wall. */
export function insideAbdomen(shape: Shape, { diaphragm, halfWidth }: TrunkSpace, margin: number): Shape {
  return within(shape, (z) => {
    const middle = (cavity.front(z) + cavity.back(z)) / 2;
    return (x, y) => {
      const outwards = y > middle ? y + margin : y - margin;
      return Math.abs(x) < halfWidth(outwards, z) - margin && z < diaphragm(x, y) - 4 - margin;
    };
  });
}
