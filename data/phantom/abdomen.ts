import { evenMargin, outlineSolid } from './bodyOutline.js';
import { cavity } from './cavity.js';
import type { Diaphragm } from './diaphragm.js';
import { type Shape, within } from './shape.js';

/** Keeps a solid inside the abdomen: under the diaphragm and `margin` millimetres off the wall. */
export function insideAbdomen(shape: Shape, diaphragm: Diaphragm, margin: number): Shape {
  const wall = outlineSolid(cavity, evenMargin(-margin));
  return within(shape, (z) => {
    const spans = wall.spans?.(z);
    return (x, y) => {
      if (z > diaphragm(x, y) - 4 - margin) return false;
      return spans === undefined || Math.abs(x) < spans(y).to;
    };
  });
}
