import type { Random } from '../../../util/random.js';
import { blur } from '../blur.js';
import type { Canvas } from '../canvas.js';
import { createNoiseTile, type NoiseTile, tileRow } from '../noiseTile.js';
import type { Phantom } from '../phantom.js';
import type { Physique } from '../physique.js';
import { tissueNames } from '../tissues.js';
import { type BiasField, drawBiasField } from './biasField.js';
import { averageLayers, countLayers, middleLayers, thickGrid } from './mergeSlices.js';
import { mrClasses, mrLabel } from './mrLabels.js';
import { relaxations } from './relaxation.js';
import { type Sequence, sequences, signalOf } from './sequences.js';

/** Number that stands for all of water's signal; the rest of 16 bits is for bias and noise. */
const fullScale = 4000;

/** Slice thicknesses in millimetres, of which one is drawn. */
const thicknesses = [3, 4.5, 6] as const;

/** Standard deviation of the noise of each channel, relative to water's whole signal. */
const noise = { least: 0.006, most: 0.012 };

/** Images a painted body with MR: the sequence by the subject's number, thick slices, bias field and Rician noise. */
export function imageMr(canvas: Canvas, physique: Physique, subject: number): Phantom {
  const random = physique.random('magnetic resonance');
  const sequence = sequences[(subject - 1) % sequences.length];
  const { grid, labels, tissues } = canvas;
  const thickness = thicknesses[random.integer(thicknesses.length)];
  const count = countLayers(thickness, grid.spacing[2]);
  const layer = grid.shape[0] * grid.shape[1];
  const signals = renderSignals(canvas, createNoiseTile(random, [101, 83, 43], 5), sequence);
  blur(signals, grid.shape);
  const thick = thickGrid(grid, count);
  const bias = drawBiasField(random, thick.shape);
  const grain = drawGrain(random);
  return {
    intensities: measureMagnitude(averageLayers(signals, layer, count), thick, { bias, grain }),
    labels: middleLayers(
      labels.map((label, index) => mrLabel(label, tissues[index])),
      layer,
      count,
    ),
    classNames: mrClasses,
    grid: thick,
  };
}

/** Signals of the canvas's voxels without noise, each tissue with its texture. */
function renderSignals({ tissues: codes, grid }: Canvas, coarse: NoiseTile, sequence: Sequence): Int16Array {
  const [width, height, depth] = grid.shape;
  const means = tissueNames.map((name) => fullScale * signalOf(relaxations[name], sequence));
  const textures = tissueNames.map((name, code) => means[code] * relaxations[name].texture);
  const signals = new Int16Array(codes.length);
  for (let k = 0; k < depth; k++) {
    for (let j = 0; j < height; j++) {
      const row = width * (j + height * k);
      const tile = tileRow(coarse, j, k);
      for (let i = 0, t = 0; i < width; i++, t = t + 1 === coarse.shape[0] ? 0 : t + 1) {
        const code = codes[row + i];
        signals[row + i] = Math.max(0, means[code] + textures[code] * coarse.values[tile + t]);
      }
    }
  }
  return signals;
}

/** White noise of the two channels that a magnitude is made of, in the numbers of an image. */
interface Grain {
  readonly real: NoiseTile;
  readonly imaginary: NoiseTile;
  readonly deviation: number;
}

function drawGrain(random: Random): Grain {
  const deviation = fullScale * (noise.least + (noise.most - noise.least) * random.next());
  return {
    real: whiteTile(random, [97, 89, 41]),
    imaginary: whiteTile(random, [103, 79, 37]),
    deviation,
  };
}

/** Noise of which each voxel is a normal deviate of its own. */
function whiteTile(random: Random, shape: NoiseTile['shape']): NoiseTile {
  const values = Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, () => random.normal());
  return { shape, values };
}

/** The magnitude of signals under a bias field, with normal noise in both channels: Rician. */
function measureMagnitude(
  signals: Float32Array,
  { shape: [width, height, depth] }: Phantom['grid'],
  { bias, grain }: { bias: BiasField; grain: Grain },
): Int16Array {
  const magnitudes = new Int16Array(signals.length);
  const { real, imaginary, deviation } = grain;
  const [across, along, up] = bias.along;
  for (let k = 0; k < depth; k++) {
    for (let j = 0; j < height; j++) {
      const row = width * (j + height * k);
      const [first, second] = [tileRow(real, j, k), tileRow(imaginary, j, k)];
      for (let i = 0; i < width; i++) {
        const signal = signals[row + i] * across[i] * along[j] * up[k];
        const x = signal + deviation * real.values[first + (i % real.shape[0])];
        const y = deviation * imaginary.values[second + (i % imaginary.shape[0])];
        magnitudes[row + i] = Math.round(Math.hypot(x, y));
      }
    }
  }
  return magnitudes;
}
