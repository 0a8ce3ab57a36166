import type { SKRSContext2D } from '@napi-rs/canvas';
import type { Stroke } from '../../suites/answers/placeStrokes.js';

/** Where an image lies on a canvas, and how large a pixel of it is there. */
export interface Placed {
  readonly left: number;
  readonly top: number;
  readonly scale: number;
}

/** Draws lines over an image in one colour, with a dark rim so that they show on white, too. What lies outside the image is cut off by the caller. */
export function drawStrokes(
  context: SKRSContext2D,
  strokes: readonly Stroke[],
  { left, top, scale, colour }: Placed & { readonly colour: string },
): void {
  context.lineJoin = 'round';
  for (const isRim of [true, false]) {
    for (const { points, isClosed, isFine = false } of strokes) {
      if (isRim && isFine) continue;
      context.beginPath();
      for (const [x, y] of points) context.lineTo(left + (x + 0.5) * scale, top + (y + 0.5) * scale);
      if (isClosed) context.closePath();
      context.lineWidth = (isFine ? 1 : 2) + (isRim ? 2 : 0);
      context.strokeStyle = isRim ? 'rgba(0, 0, 0, 0.5)' : colour;
      context.stroke();
    }
  }
}
