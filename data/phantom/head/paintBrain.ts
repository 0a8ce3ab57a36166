import type { Canvas } from '../canvas.js';
import { ellipsoid, orientedEllipsoid } from '../ellipsoid.js';
import { paint } from '../paint.js';
import { clampedNormal, type Physique } from '../physique.js';
import { type Box, type Shape, within } from '../shape.js';
import type { TissueName } from '../tissues.js';
import { type StrapPoint, strap } from '../tube.js';
import type { Vector } from '../vector.js';
import { createWobble, type Wobble } from '../wobble.js';
import { brainStem, cerebellum, cerebrum } from './headShapes.js';

const brain: readonly TissueName[] = ['greyMatter', 'whiteMatter', 'cerebrospinalFluid'];

/** Paints cortex, white matter, deep nuclei, brain stem, cerebellum and ventricles into fluid. */
export function paintBrain(canvas: Canvas, physique: Physique): void {
  const draw = physique.random('brain');
  paintFolded(canvas, cerebrum, { fold: foldsOf(physique, 'gyri', 25), cortex: 3.2, depth: 20 });
  paintMidline(canvas);
  paintFolded(canvas, cerebellum, { fold: foldsOf(physique, 'folia', 9), cortex: 2, depth: 12 });
  paint(canvas, brainStem(0), { tissue: 'whiteMatter', over: brain });
  paintSylvianFissures(canvas);
  paintNuclei(canvas);
  paintVentricles(canvas, 1 + 0.1 * clampedNormal(draw, 1.5));
}

/** Near zero in the depth of a sulcus. */
function foldsOf(physique: Physique, name: string, wavelength: number): Wobble {
  const [first, second, third] = [1.1, 1, 0.9].map((factor, index) =>
    createWobble(physique.random(`${name} ${index}`), factor * wavelength),
  );
  return (x, y, z) => 0.6 * (first(x, y, z) + second(x, y, z) + third(x, y, z));
}

interface Folding {
  readonly fold: Wobble;
  /** Thickness of the cortex, and how deep sulci go, in millimetres. */
  readonly cortex: number;
  readonly depth: number;
}

/** Cortex outside and along sulci, white matter inside. */
function paintFolded(
  canvas: Canvas,
  part: (margin: number) => Shape[],
  { fold, cortex, depth }: Folding,
): void {
  const where = (margin: number, test: (value: number) => boolean) =>
    part(margin).map((shape) => within(shape, (z) => (x, y) => test(Math.abs(fold(x, y, z)))));
  paint(canvas, part(0), { tissue: 'greyMatter', over: ['cerebrospinalFluid'] });
  paint(
    canvas,
    where(-cortex, (value) => value > 0.5),
    { tissue: 'whiteMatter', over: ['greyMatter'] },
  );
  paint(canvas, part(-depth), { tissue: 'whiteMatter', over: ['greyMatter'] });
  paint(
    canvas,
    where(0, (value) => value < 0.11),
    { tissue: 'cerebrospinalFluid', over: ['greyMatter'] },
  );
}

/** A slab about the midline. */
function slab(halfWidth: number): Box {
  return { low: [-halfWidth, -100, -24], high: [halfWidth, 100, 90] };
}

/** The fissure between the hemispheres with the cortex on either side; the corpus callosum joins them below it. */
function paintMidline(canvas: Canvas): void {
  const aboveCallosum = (margin: number) => (z: number) => (_x: number, y: number) =>
    ((y + 4) / (38 + margin)) ** 2 + ((z - 4) / (26 + margin)) ** 2 > 1 && (z > -8 || y > 10);
  const cortex = within({ bounds: slab(4.4) }, aboveCallosum(4));
  const fissure = within({ bounds: slab(1.2) }, aboveCallosum(0));
  paint(canvas, cortex, { tissue: 'greyMatter', over: ['whiteMatter'] });
  paint(canvas, fissure, { tissue: 'cerebrospinalFluid', over: ['greyMatter', 'whiteMatter'] });
}

/** The cleft between temporal and frontal lobe, which rises to the back, with the insula's cortex at its bottom. */
function paintSylvianFissures(canvas: Canvas): void {
  for (const side of [-1, 1]) {
    const sheet = (centre: Vector, radii: Vector) =>
      orientedEllipsoid({ centre, main: [side, 0, 0], guide: [0, -1, 0.5], radii });
    const cortex = sheet([side * 55, 8, -3], [18, 27, 6]);
    const cleft = sheet([side * 56, 8, -3], [15, 24, 2.2]);
    paint(canvas, cortex, { tissue: 'greyMatter', over: ['whiteMatter'] });
    paint(canvas, cleft, { tissue: 'cerebrospinalFluid', over: ['greyMatter', 'whiteMatter'] });
  }
}

/** Thalamus, head of the caudate nucleus, putamen. */
function paintNuclei(canvas: Canvas): void {
  const nuclei = [-1, 1].flatMap((side) => [
    ellipsoid([side * 11, -13, 8], [8.5, 15, 9]),
    ellipsoid([side * 18, 19, 9], [5, 11, 9]),
    ellipsoid([side * 27, 4, 5], [5, 16, 10]),
  ]);
  paint(canvas, nuclei, { tissue: 'greyMatter', over: ['whiteMatter'] });
}

/**
 * The right lateral ventricle: front horn to trigone with the temporal horn, and the occipital horn; half as thick as they are wide
 * from the midline below to the side above.
 */
const lateral: readonly (readonly StrapPoint[])[] = [
  [
    [10, 36, 11, 6, 3],
    [10, 24, 15, 9.5, 3.6],
    [11, 4, 21, 7.5, 3.8],
    [14, -20, 22, 7.5, 4.6],
    [24, -36, 12, 8, 6.5],
    [31, -24, -8, 4.8, 3.2],
    [34, -6, -18, 3.8, 2.2],
  ],
  [
    [24, -38, 9, 6.5, 5.5],
    [20, -62, 7, 4.5, 2.6],
  ],
];

/** Volumes are those of adults: 17 ml on average in 38 healthy subjects (Surg Radiol Anat, "Evaluation of encephalic ventricular volume"), more in the old. */
function paintVentricles(canvas: Canvas, size: number): void {
  const horns = [-1, 1].flatMap((side) =>
    lateral.flatMap((points) =>
      strap(
        points.map(([x, y, z, wide, thick]): StrapPoint => [side * x, y, z, size * wide, size * thick]),
        [0.55 * side, 0, 0.85],
      ),
    ),
  );
  const third = ellipsoid([0, -5, 5], [2 * size, 14, 10]);
  const fourth = ellipsoid([0, -38, -32], [7 * size, 5, 9]);
  paint(canvas, [...horns, third, fourth], { tissue: 'ventricle', over: brain });
}
