import type { Random } from '../../../util/random.js';
import type { Grid } from '../../volume/volume.js';
import { blur } from '../blur.js';
import type { Canvas } from '../canvas.js';
import { createNoiseTile, type NoiseTile, tileRow } from '../noiseTile.js';
import { type TissueName, tissueNames } from '../tissues.js';
import { type BiasField, drawBiasField } from './biasField.js';
import { averageLayers, thickGrid } from './mergeSlices.js';
import { type Relaxation, relaxations } from './relaxation.js';
import { type Sequence, signalOf } from './sequences.js';

/** How a body is imaged. */
export interface MrScan {
  readonly sequence: Sequence;
  /** How many layers of voxels make a slice. */
  readonly layers: number;
  /** Contrast medium by tissue, in millimoles per litre; without it there is none. */
  readonly uptake?: Partial<Readonly<Record<TissueName, number>>>;
  /** Drawn before; without it, for this scan. */
  readonly noise?: MrNoise;
}

/** The texture of tissues, and white noise of the two channels that a magnitude is made of. */
export interface MrNoise {
  readonly coarse: NoiseTile;
  readonly white: readonly [real: NoiseTile, imaginary: NoiseTile];
}

/** Of gadolinium, per second and millimole per litre: 1/T1 grows by it (Rohrer et al., Invest Radiol 2005;40:715-724, near enough). */
const relaxivity = 4.5;

/** Number that stands for all of water's signal; the rest of 16 bits is for bias and noise. */
const fullScale = 4000;

/** Standard deviation of the noise of each channel, relative to water's whole signal. */
const noise = { least: 0.006, most: 0.012 };

/** Images a painted body with MR: thick slices, bias field and Rician noise. */
export function scanMr(
  canvas: Canvas,
  random: Random,
  scan: MrScan,
): { readonly intensities: Int16Array; readonly grid: Grid } {
  const { grid } = canvas;
  const layer = grid.shape[0] * grid.shape[1];
  const signals = renderSignals(canvas, scan.noise?.coarse ?? drawCoarse(random), scan);
  blur(signals, grid.shape);
  const thick = thickGrid(grid, scan.layers);
  const bias = drawBiasField(random, thick.shape);
  const grain = drawGrain(random, scan.noise?.white);
  const averaged = averageLayers(signals, layer, scan.layers);
  return { intensities: measureMagnitude(averaged, thick, { bias, grain }), grid: thick };
}

/** A tissue's times with contrast medium in it. */
function withUptake(relaxation: Relaxation, concentration: number): Relaxation {
  return { ...relaxation, t1: 1 / (1 / relaxation.t1 + (relaxivity * concentration) / 1000) };
}

/** Signals of the canvas's voxels without noise, each tissue with its texture. */
function renderSignals(
  { tissues: codes, grid }: Canvas,
  coarse: NoiseTile,
  { sequence, uptake = {} }: MrScan,
): Int16Array {
  const [width, height, depth] = grid.shape;
  const means = tissueNames.map(
    (name) => fullScale * signalOf(withUptake(relaxations[name], uptake[name] ?? 0), sequence),
  );
  // Blood is mottled by its flow alone.
  const isEven = (name: TissueName) => sequence.keepsFlow === true && relaxations[name].flow < 1;
  const textures = tissueNames.map(
    (name, code) => means[code] * (isEven(name) ? 0.02 : relaxations[name].texture),
  );
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

function drawGrain(random: Random, white?: MrNoise['white']): Grain {
  const deviation = fullScale * (noise.least + (noise.most - noise.least) * random.next());
  const [real, imaginary] = white ?? drawWhite(random);
  return { real, imaginary, deviation };
}

function drawCoarse(random: Random): NoiseTile {
  return createNoiseTile(random, [101, 83, 43], 5);
}

function drawWhite(random: Random): MrNoise['white'] {
  return [whiteTile(random, [97, 89, 41]), whiteTile(random, [103, 79, 37])];
}

/** Noise for several scans of one body: the texture is the body's, the white noise of each begins elsewhere in the same tiles. Drawing it for each takes longer than scanning coarse voxels. */
export function drawMrNoise(random: Random): (scan: number) => MrNoise {
  const coarse = drawCoarse(random);
  const [real, imaginary] = drawWhite(random);
  const turned = ({ shape, values }: NoiseTile, start: number): NoiseTile => {
    const turnedValues = new Float32Array(values.length);
    turnedValues.set(values.subarray(start));
    turnedValues.set(values.subarray(0, start), values.length - start);
    return { shape, values: turnedValues };
  };
  return (scan) => ({ coarse, white: [turned(real, 54_321 * scan), turned(imaginary, 43_210 * scan)] });
}

/** Noise of which each voxel is a normal deviate of its own. */
function whiteTile(random: Random, shape: NoiseTile['shape']): NoiseTile {
  const values = Float32Array.from({ length: shape[0] * shape[1] * shape[2] }, () => random.normal());
  return { shape, values };
}

/** The magnitude of signals under a bias field, with normal noise in both channels: Rician. */
function measureMagnitude(
  signals: Float32Array,
  { shape: [width, height, depth] }: Grid,
  { bias, grain }: { bias: BiasField; grain: Grain },
): Int16Array {
  const magnitudes = new Int16Array(signals.length);
  const { real, imaginary, deviation } = grain;
  const [across, along, up] = bias.along;
  for (let k = 0; k < depth; k++) {
    for (let j = 0; j < height; j++) {
      const row = width * (j + height * k);
      const [first, second] = [tileRow(real, j, k), tileRow(imaginary, j, k)];
      for (let i = 0, one = 0, other = 0; i < width; i++, one++, other++) {
        if (one === real.shape[0]) one = 0;
        if (other === imaginary.shape[0]) other = 0;
        const signal = signals[row + i] * across[i] * along[j] * up[k];
        const x = signal + deviation * real.values[first + one];
        const y = deviation * imaginary.values[second + other];
        // Math.hypot takes ten times as long.
        magnitudes[row + i] = Math.round(Math.sqrt(x * x + y * y));
      }
    }
  }
  return magnitudes;
}
