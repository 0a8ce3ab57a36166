import type { Random } from '../../../util/random.js';
import { moveInKSpace, type Segment } from './moveInKSpace.js';
import type { BySeverity, Perturbation } from './perturbation.js';
import { sweepAlong } from './sweepAlong.js';

/** Parameters of {@link motionBlur}: a sweep for CT and plain pictures, positions by segment of k-space for MR. */
export type MotionBlurParameters =
  | {
      readonly kind: 'sweep';
      readonly lengthMm: number;
      /** Anticlockwise from the picture's right. */
      readonly degrees: number;
    }
  | {
      readonly kind: 'k-space';
      /** Along which lines of k-space follow each other in time. */
      readonly phase: 'across' | 'down';
      readonly segments: readonly Segment[];
    };

/**
 * Way of a sweep by severity, in mm: from the 1 to 3 mm by which bowel movement shifts abdominal organs while the breath is
 * held (cine MR; median of 35 volunteers) to the 11 to 13 mm of breathing (Brandner 2006, 4D CT: along the body; within an
 * axial slice it is mostly under 5). The steps between are our choice.
 */
const lengths: BySeverity<number> = [0, 2.5, 4.5, 7, 10, 14];

/**
 * Movement by severity: longest shift (mm), largest turn (degrees), and the share of k-space round its centre that is
 * measured in the first position. Our choice, below TorchIO's RandomMotion (up to 10 mm and 10 degrees, at any time).
 */
const movements: BySeverity<Movement> = [
  { shiftMm: 0, degrees: 0, still: 1 },
  { shiftMm: 1.5, degrees: 0.7, still: 0.3 },
  { shiftMm: 2.5, degrees: 1.2, still: 0.22 },
  { shiftMm: 4, degrees: 2, still: 0.16 },
  { shiftMm: 6, degrees: 3, still: 0.11 },
  { shiftMm: 9, degrees: 4.5, still: 0.07 },
];

interface Movement {
  readonly shiftMm: number;
  readonly degrees: number;
  readonly still: number;
}

/** Positions of the body before the centre of k-space is measured, and as many after. */
const positionsEachSide = 3;

/**
 * A patient who moves. CT and plain pictures: the average over copies along a line. MR: lines of k-space are measured
 * one after the other, each segment of them from another position of the body (Shaw 2019), which gives ghosts along
 * the phase direction. The centre of k-space is measured in the first position, so that boxes stay where they are.
 */
export const motionBlur: Perturbation<MotionBlurParameters> = {
  name: 'motion-blur',
  scales: ['hounsfield', 'magnitude', 'grey'],
  addsNoise: false,
  draw(random, severity, scale) {
    if (scale !== 'magnitude') {
      return { kind: 'sweep', lengthMm: lengths[severity], degrees: 180 * random.next() };
    }
    const phase = random.next() < 0.5 ? 'across' : 'down';
    return { kind: 'k-space', phase, segments: drawSegments(random, movements[severity]) };
  },
  apply(image, parameters) {
    if (parameters.kind === 'sweep') return sweepAlong(image, parameters);
    return moveInKSpace(image, parameters);
  },
};

/** Segments in the order of time; the one in the middle is where the body lies as in the picture. */
function drawSegments(random: Random, { shiftMm, degrees, still }: Movement): Segment[] {
  const aside = (1 - still) / 2;
  const drawTimes = () =>
    Array.from({ length: positionsEachSide - 1 }, () => aside * random.next()).sort((a, b) => a - b);
  const after = drawTimes()
    .map((time) => 1 - time)
    .reverse();
  const times = [0, ...drawTimes(), aside, 1 - aside, ...after, 1];
  return times.slice(1).map((to, index) => {
    const direction = 2 * Math.PI * random.next();
    const way = (0.5 + 0.5 * random.next()) * shiftMm;
    const turn = (random.next() < 0.5 ? -1 : 1) * (0.5 + 0.5 * random.next()) * degrees;
    const segment = { from: times[index], to };
    if (index === positionsEachSide) return { ...segment, xMm: 0, yMm: 0, degrees: 0 };
    return { ...segment, xMm: way * Math.cos(direction), yMm: way * Math.sin(direction), degrees: turn };
  });
}
