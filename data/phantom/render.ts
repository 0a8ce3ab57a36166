import { blur } from './blur.js';
import type { Canvas } from './canvas.js';
import { createNoiseTile, type NoiseTile, tileRow } from './noiseTile.js';
import type { Physique } from './physique.js';
import { tissueNames, tissues } from './tissues.js';

/** Hounsfield units of a painted canvas: tissue means and textures, partial volume at edges, correlated noise. */
export function render(canvas: Canvas, physique: Physique): Int16Array {
  const draw = physique.random('noise');
  const grain = createNoiseTile(draw, [97, 89, 41], 1);
  const coarse = createNoiseTile(draw, [101, 83, 43], 5);
  const intensities = renderTissues(canvas, coarse);
  blur(intensities, canvas.grid.shape);
  addNoise(canvas, intensities, { grain, deviation: physique.noise });
  return intensities;
}

function renderTissues({ tissues: codes, grid }: Canvas, coarse: NoiseTile): Int16Array {
  const [width, height, depth] = grid.shape;
  const means = Float32Array.from(tissueNames, (name) => tissues[name].hounsfield);
  const textures = Float32Array.from(tissueNames, (name) => tissues[name].texture);
  const intensities = new Int16Array(codes.length);
  for (let k = 0; k < depth; k++) {
    for (let j = 0; j < height; j++) {
      const row = width * (j + height * k);
      const tile = tileRow(coarse, j, k);
      for (let i = 0, t = 0; i < width; i++, t = t + 1 === coarse.shape[0] ? 0 : t + 1) {
        const code = codes[row + i];
        intensities[row + i] = means[code] + textures[code] * coarse.values[tile + t];
      }
    }
  }
  return intensities;
}

/** Adds noise; in air its lower half is cut off at -1024, as scanners do. */
function addNoise(
  { grid }: Canvas,
  intensities: Int16Array,
  { grain, deviation }: { grain: NoiseTile; deviation: number },
): void {
  const [width, height, depth] = grid.shape;
  const scaledGrain = grain.values.map((value) => value * deviation);
  for (let k = 0; k < depth; k++) {
    for (let j = 0; j < height; j++) {
      const row = width * (j + height * k);
      const tile = tileRow(grain, j, k);
      for (let i = 0, t = 0; i < width; i++, t = t + 1 === grain.shape[0] ? 0 : t + 1) {
        const value = intensities[row + i] + scaledGrain[tile + t];
        intensities[row + i] = value < -1024 ? -1024 : Math.round(value);
      }
    }
  }
}
