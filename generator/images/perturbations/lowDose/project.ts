import type { IntensityPlane } from '../averageArea.js';
import { countDetectors, seePlane, type Views } from './views.js';

/**
 * Radon transform: sums of a plane's values along parallel rays, in pixels. Each pixel is spread over the two detectors
 * nearest to its centre, which blurs by a pixel or two: enough for how many photons arrive, not for an image.
 */
export function project(plane: IntensityPlane, count: number): Views {
  const detectors = countDetectors(plane.width, plane.height);
  const values = new Float32Array(count * detectors);
  for (let view = 0; view < count; view++) {
    const { first, perColumn, perRow } = seePlane(view, { count, detectors }, plane);
    for (let row = 0, pixel = 0; row < plane.height; row++) {
      let place = view * detectors + first + row * perRow;
      for (let column = 0; column < plane.width; column++, pixel++, place += perColumn) {
        const detector = Math.floor(place);
        const part = place - detector;
        values[detector] += (1 - part) * plane.values[pixel];
        values[detector + 1] += part * plane.values[pixel];
      }
    }
  }
  return { count, detectors, values };
}
