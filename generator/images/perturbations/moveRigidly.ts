import type { IntensityPlane } from './averageArea.js';

/** A clockwise turn about the centre, then a shift to the right and down in pixels. */
export interface RigidMotion {
  readonly x: number;
  readonly y: number;
  readonly degrees: number;
}

/**
 * Moves a plane by cubic interpolation (Keys 1981, a = -1/2), which keeps fine detail far better than linear;
 * what comes from beyond the borders is zero.
 */
export function moveRigidly(plane: IntensityPlane, { x, y, degrees }: RigidMotion): Float32Array {
  const { width, height } = plane;
  const angle = (degrees * Math.PI) / 180;
  const [cosine, sine] = [Math.cos(angle), Math.sin(angle)];
  const [centreX, centreY] = [(width - 1) / 2, (height - 1) / 2];
  const sample = createSampler(plane);
  const moved = new Float32Array(width * height);
  for (let row = 0, pixel = 0; row < height; row++) {
    for (let column = 0; column < width; column++, pixel++) {
      const right = column - centreX - x;
      const below = row - centreY - y;
      moved[pixel] = sample(centreX + cosine * right + sine * below, centreY - sine * right + cosine * below);
    }
  }
  return moved;
}

/** Zeros on each side of a plane, so that no sample has to ask whether its pixels exist. */
const border = 3;

/** A function that interpolates between the sixteen nearest pixels. */
function createSampler({ width, height, values }: IntensityPlane): (x: number, y: number) => number {
  const stride = width + 2 * border;
  const framed = new Float32Array(stride * (height + 2 * border));
  for (let row = 0; row < height; row++) {
    framed.set(values.subarray(row * width, (row + 1) * width), (row + border) * stride + border);
  }
  const across = new Float64Array(4);
  const down = new Float64Array(4);
  return (x, y) => {
    const left = Math.floor(x) - 1;
    const top = Math.floor(y) - 1;
    if (left <= -4 || left >= width || top <= -4 || top >= height) return 0;
    weigh(across, x - left - 1);
    weigh(down, y - top - 1);
    let sum = 0;
    for (let row = 0, at = (top + border) * stride + left + border; row < 4; row++, at += stride) {
      const line = across[0] * framed[at] + across[1] * framed[at + 1];
      sum += down[row] * (line + across[2] * framed[at + 2] + across[3] * framed[at + 3]);
    }
    return sum;
  };
}

/** Weights of the two pixels before and the two behind a place that is `part` of the way between the middle ones. */
function weigh(weights: Float64Array, part: number): void {
  const rest = 1 - part;
  weights[0] = -0.5 * part * rest * rest;
  weights[1] = 1 - 2.5 * part * part + 1.5 * part * part * part;
  weights[2] = 1 - 2.5 * rest * rest + 1.5 * rest * rest * rest;
  weights[3] = -0.5 * rest * part * part;
}
