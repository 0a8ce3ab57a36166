import { createRandom } from '../../../util/random.js';
import type { Grid } from '../../volume/volume.js';
import { type Canvas, createCanvas } from '../canvas.js';
import { drawMrNoise, type MrScan, scanMr } from '../mr/scanMr.js';
import { flair, preparedT1, sequences } from '../mr/sequences.js';
import { createPhysique, type Physique } from '../physique.js';
import { type TissueName, tissueNames } from '../tissues.js';
import { type GliomaGrade, paintGlioma } from './paintGlioma.js';
import { paintHead } from './paintHead.js';

/** The channels of the BraTS data sets. */
export const brainChannels = ['flair', 't1', 't1ce', 't2'] as const;
export type BrainChannel = (typeof brainChannels)[number];

/** Which head to make. */
export interface BrainOptions {
  readonly seed: number | string;
  /** Number of the subject, from 1; each draws its own head and tumour. */
  readonly subject: number;
  /** Edge of the cubic voxels in millimetres, by default 1. */
  readonly spacing?: number | undefined;
  /** Where it is not given, one of each three subjects has a low grade. */
  readonly grade?: GliomaGrade | undefined;
}

/** A made-up head with a glioma; voxel (i, j, k) is at i + shape[0] * (j + shape[1] * k), RAS+. */
export interface BrainPhantom {
  readonly grade: GliomaGrade;
  readonly grid: Grid;
  readonly channels: Readonly<Record<BrainChannel, Int16Array>>;
  /** BraTS labels: 1 necrosis and tumour that does not enhance, 2 oedema, 4 enhancing tumour. */
  readonly labels: Uint8Array;
  /** What each voxel is made of: places in `tissueNames`. */
  readonly tissues: Uint8Array;
}

const labelOfTissue: Partial<Readonly<Record<TissueName, number>>> = {
  necrosis: 1,
  quietTumour: 1,
  oedema: 2,
  enhancingTumour: 4,
};

/** The T2 and T1 of torsos do for heads; only tumours and vessels take up contrast medium: the brain has its barrier. */
const scans: Readonly<Record<BrainChannel, Omit<MrScan, 'layers' | 'noise'>>> = {
  flair: { sequence: flair },
  t1: { sequence: preparedT1 },
  t1ce: {
    sequence: preparedT1,
    uptake: { enhancingTumour: 0.45, vein: 0.8, skin: 0.1, muscle: 0.05, necrosis: 0.02 },
  },
  t2: { sequence: sequences[1] },
};

/** Makes a head with a glioma, not stripped of its skull, in four sequences; the same options give the same bytes. */
export function createBrain(options: BrainOptions): BrainPhantom {
  const { canvas, physique, grade } = paintPatient(options);
  const ids = Uint8Array.from(tissueNames, (name) => labelOfTissue[name] ?? 0);
  return {
    grade,
    grid: canvas.grid,
    channels: scanChannels(canvas, physique),
    labels: canvas.tissues.map((code) => ids[code]),
    tissues: canvas.tissues,
  };
}

/** Tissues of a head with a glioma, before it is scanned. */
export function paintPatient({
  seed,
  subject,
  spacing = 1,
  grade = gliomaGrade(seed, subject),
}: BrainOptions): {
  readonly canvas: Canvas;
  readonly physique: Physique;
  readonly grade: GliomaGrade;
} {
  const physique = headPhysique(seed, subject);
  const canvas = createCanvas(physique, spacing, { centre: [0, -2, 14], size: [172, 212, 156] });
  paintHead(canvas, physique);
  paintGlioma(canvas, physique, grade);
  return { canvas, physique, grade };
}

/** The grade of a subject: of each three, one drawn by the seed has a low grade, so that small cohorts have both. */
export function gliomaGrade(seed: number | string, subject: number): GliomaGrade {
  const trio = Math.floor((subject - 1) / 3);
  const low = createRandom('phantom', seed, 'low grade', trio).integer(3);
  return subject - 1 === 3 * trio + low ? 'LGG' : 'HGG';
}

function scanChannels(canvas: Canvas, physique: Physique): BrainPhantom['channels'] {
  const noiseOf = drawMrNoise(physique.random('noise'));
  const scan = (channel: BrainChannel) => {
    const noise = noiseOf(brainChannels.indexOf(channel));
    return scanMr(canvas, physique.random(channel), { ...scans[channel], layers: 1, noise }).intensities;
  };
  return { flair: scan('flair'), t1: scan('t1'), t1ce: scan('t1ce'), t2: scan('t2') };
}

/** Heads differ less in size than bodies do, and are straight. */
function headPhysique(seed: number | string, subject: number): Physique {
  const { scale, ...physique } = createPhysique(seed, subject);
  const size = (of: number) => 1 + 0.6 * (of - 1);
  return { ...physique, scale: [size(scale[0]), size(scale[1]), size(scale[2])], bend: () => [0, 0] };
}
