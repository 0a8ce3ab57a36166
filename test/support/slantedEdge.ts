import { drawImage } from './intensityImages.js';

/** Slant of the edge: enough for its profile to be sampled far finer than by pixels. */
const slant = (5 * Math.PI) / 180;
const side = 160;
/** Samples of the profile to a pixel. */
const finer = 8;

const distanceAt = (x: number, y: number) =>
  (x - side / 2) * Math.cos(slant) + (y - side / 2) * Math.sin(slant);

/** An edge of 1000 HU that keeps half of the modulation at a frequency (cycles a pixel), with a Gaussian response. */
export function drawSlantedEdge(mtf50: number, pixelMm: number) {
  const deviation = Math.sqrt(Math.LN2 / 2) / (Math.PI * mtf50);
  const edge = (x: number, y: number) => 1000 * cumulativeNormal(distanceAt(x, y) / deviation);
  return drawImage([side, side], edge, { pixelMm, voxelMm: pixelMm });
}

/** Frequency (cycles a pixel) of 50 % modulation, from an edge's profile as ISO 12233 has it. */
export function measureMtf50(values: Float32Array): number {
  const lines = spreadFunction(values);
  const total = modulation(lines, 0);
  for (let frequency = 0.001; ; frequency += 0.001) {
    if (modulation(lines, frequency) < total / 2) return frequency;
  }
}

/** Differences of the means of pixels at one distance from the edge. */
function spreadFunction(values: Float32Array): number[] {
  const bins = 2 * 20 * finer;
  const sums = new Float64Array(bins);
  const counts = new Float64Array(bins);
  for (let at = 0; at < values.length; at++) {
    const [x, y] = [at % side, Math.floor(at / side)];
    const bin = Math.floor((distanceAt(x, y) + 20) * finer);
    if (bin < 0 || bin >= bins || y < 20 || y >= side - 20) continue;
    sums[bin] += values[at];
    counts[bin]++;
  }
  return Array.from(
    { length: bins - 1 },
    (_, bin) => sums[bin + 1] / counts[bin + 1] - sums[bin] / counts[bin],
  );
}

/** Magnitude of the transform, less what the differences between samples take away. */
function modulation(lines: readonly number[], frequency: number): number {
  const angle = (2 * Math.PI * frequency) / finer;
  const real = lines.reduce((sum, value, at) => sum + value * Math.cos(angle * at), 0);
  const imaginary = lines.reduce((sum, value, at) => sum + value * Math.sin(angle * at), 0);
  const lost = frequency === 0 ? 1 : Math.sin(angle / 2) / (angle / 2);
  return Math.hypot(real, imaginary) / lost;
}

/** Standard normal distribution function, to 1e-7 (Abramowitz and Stegun 26.2.17). */
function cumulativeNormal(x: number): number {
  if (x < 0) return 1 - cumulativeNormal(-x);
  const t = 1 / (1 + 0.2316419 * x);
  const factors = [1.330274429, -1.821255978, 1.781477937, -0.356563782, 0.31938153];
  const series = factors.reduce((sum, factor) => (sum + factor) * t, 0);
  return 1 - (Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
