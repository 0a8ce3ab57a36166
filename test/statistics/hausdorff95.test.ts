import test from 'ava';
import fc from 'fast-check';
import { areaError } from '../../statistics/areaError.js';
import { dice } from '../../statistics/dice.js';
import { type HausdorffConvention, hausdorff95 } from '../../statistics/hausdorff95.js';
import { areaOf, type Mask } from '../../statistics/mask.js';
import { UsageError } from '../../util/radvuqaError.js';
import { drawMask } from './drawMask.js';
import { isNear } from './isNear.js';

const image = [40, 30] as const;
const disc = (column: number, row: number, radius: number) => (x: number, y: number) =>
  (x - column) ** 2 + (y - row) ** 2 <= radius ** 2;
const box = (column: number, row: number, width: number, height: number) => (x: number, y: number) =>
  x >= column && x < column + width && y >= row && y < row + height;

interface OracleCase {
  readonly name: string;
  readonly first: (x: number, y: number) => boolean;
  readonly second: (x: number, y: number) => boolean;
  readonly dice: number;
  /** For pixels of 1 x 1, and of 0.7 mm between columns and 1.3 mm between rows. */
  readonly distances: Readonly<Record<HausdorffConvention, readonly [number, number]>>;
}

/**
 * With y, x = np.mgrid[0:30, 0:40] and the same rules as arrays a and b; spacing s of (1, 1) and of (1.3, 0.7).
 * Dice: dc(a, b), and pooled: hd95(a, b, s), of medpy.metric.binary (MedPy 0.5.2); panoptica 2.1.7 gives the same:
 * _compute_instance_hausdorff_distance95(a.astype(int), b.astype(int), voxelspacing=s).
 * Directed, in single precision: with t = lambda m: torch.tensor(m[None, None].astype('float32')), MONAI 1.6.1 and
 * compute_hausdorff_distance(t(a), t(b), include_background=True, percentile=95, spacing=s).
 * Weighted: compute_robust_hausdorff(compute_surface_distances(a, b, s), 95) of surface-distance 0.1, with np.bool = bool before.
 */
const oracles: readonly OracleCase[] = [
  {
    name: 'two discs',
    first: disc(18, 14, 9),
    second: disc(21, 15, 7),
    dice: 0.6915422885572139,
    distances: {
      pooled: [5, 4.360045871318328],
      directed: [5.064362525939941, 4.40515661239624],
      weighted: [5, 4.360045871318328],
    },
  },
  {
    name: 'a square and the same with a stray pixel in the corner',
    first: box(3, 3, 10, 10),
    second: (x, y) => box(3, 3, 10, 10)(x, y) || (x === 39 && y === 29),
    dice: 0.9950248756218906,
    distances: { pooled: [0, 0], directed: [0, 0], weighted: [31.064449134018133, 28.104270138183626] },
  },
  {
    name: 'boxes that reach the edges of the image',
    first: box(0, 0, 12, 30),
    second: box(5, 4, 35, 26),
    dice: 0.2866141732283465,
    distances: { pooled: [28, 19.6], directed: [28, 19.600000381469727], weighted: [28, 19.6] },
  },
  {
    name: 'the whole image and one pixel',
    first: () => true,
    second: box(7, 20, 1, 1),
    dice: 0.0016652789342214821,
    distances: {
      pooled: [35.42837280331499, 32.19350912798752],
      directed: [35.45016860961914, 32.205989837646484],
      weighted: [35.34119409414458, 32.14358411876311],
    },
  },
  {
    name: 'speckles',
    first: (x, y) => (3 * x * x + 7 * y + x * y) % 5 === 0,
    second: (x, y) => (x * y + 2 * x + y * y) % 7 === 0,
    dice: 0.13529411764705881,
    distances: {
      pooled: [2.23606797749979, 1.91049731745428],
      directed: [2.2360680103302, 1.9104973077774048],
      weighted: [Math.SQRT2, 1.4],
    },
  },
];

for (const { name, distances, ...of } of oracles) {
  const [first, second] = [drawMask(image, of.first), drawMask(image, of.second)];
  test(`Dice and HD95 of ${name} are those of their libraries`, (t) => {
    t.true(isNear(dice(first, second) ?? Number.NaN, of.dice));
    for (const convention of ['pooled', 'directed', 'weighted'] as const) {
      for (const [index, spacing] of (
        [
          [1, 1],
          [0.7, 1.3],
        ] as const
      ).entries()) {
        const found = hausdorff95(first, second, { spacing, convention });
        const distance = found.kind === 'measured' ? found.distance : Number.NaN;
        const digits = convention === 'directed' ? 1e-6 : 1e-12;
        t.true(isNear(distance, distances[convention][index], digits), `${convention} ${distance}`);
      }
    }
  });
}

const side = [3, 3] as const;
const nothing = drawMask(side, () => false);
const something = drawMask(side, (x) => x === 1);

test('an empty mask has no distance, and two have no overlap', (t) => {
  for (const convention of ['pooled', 'directed', 'weighted'] as const) {
    t.deepEqual(hausdorff95(nothing, nothing, { convention }), { kind: 'both empty' });
    t.deepEqual(hausdorff95(nothing, something, { convention }), { kind: 'first empty' });
    t.deepEqual(hausdorff95(something, nothing, { convention }), { kind: 'second empty' });
  }
  t.is(dice(nothing, nothing), null);
  t.is(dice(nothing, something), 0);
  t.is(areaError(something, nothing), null);
  t.is(areaError(nothing, something), -1);
});

test('masks on two grids and spacings that are no lengths are refused', (t) => {
  const other = drawMask([9, 1], () => true);
  const cut = { ...something, values: new Uint8Array(4) };
  for (const wrong of [() => dice(something, other), () => areaError(something, cut), () => dice(cut, cut)]) {
    t.throws(wrong, { instanceOf: UsageError });
  }
  for (const spacing of [
    [0, 1],
    [1, Number.NaN],
    [1, Number.POSITIVE_INFINITY],
  ] as const) {
    t.throws(() => hausdorff95(something, something, { spacing }), { instanceOf: UsageError });
  }
});

/** Masks of 7 x 5 pixels, neither of which is empty. */
const masks = fc
  .tuple(...[0, 1].map(() => fc.array(fc.integer({ min: 0, max: 1 }), { minLength: 35, maxLength: 35 })))
  .map((pair) => pair.map((values): Mask => ({ width: 7, height: 5, values: Uint8Array.from(values) })))
  .filter((pair) => pair.every((mask) => areaOf(mask) > 0));

function distanceOf(first: Mask, second: Mask, convention: HausdorffConvention, mm = 1): number {
  const found = hausdorff95(first, second, { spacing: [0.7 * mm, 1.3 * mm], convention });
  return found.kind === 'measured' ? found.distance : Number.NaN;
}

test('HD95 is symmetric, 0 of a mask with itself, and grows with the pixels', (t) => {
  const conventions = fc.constantFrom('pooled', 'directed', 'weighted');
  fc.assert(
    fc.property(masks, conventions, ([first, second], convention) => {
      const distance = distanceOf(first, second, convention);
      t.is(distanceOf(first, first, convention), 0);
      t.true(distance >= 0 && distance <= Math.hypot(7 * 0.7, 5 * 1.3));
      t.true(Math.abs(distance - distanceOf(second, first, convention)) < 1e-12);
      t.true(Math.abs(3 * distance - distanceOf(first, second, convention, 3)) < 1e-12);
    }),
  );
});

test('pooled HD95 is that of the distances between all pixels on the surfaces', (t) => {
  fc.assert(
    fc.property(masks, ([first, second]) => {
      const [one, other] = [surfaceOf(first), surfaceOf(second)];
      const nearest = (from: number[][], to: number[][]) =>
        from.map(([x, y]) => Math.min(...to.map(([u, v]) => Math.hypot(0.7 * (x - u), 1.3 * (y - v)))));
      const all = [...nearest(one, other), ...nearest(other, one)].sort((a, b) => a - b);
      const place = 0.95 * (all.length - 1);
      const [below, above] = [all[Math.floor(place)], all[Math.ceil(place)]];
      const expected = below + (place % 1) * (above - below);
      t.true(Math.abs(distanceOf(first, second, 'pooled') - expected) < 1e-9);
    }),
  );
});

function surfaceOf({ width, height, values }: Mask): number[][] {
  const at = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && values[y * width + x] === 1;
  return Array.from(values.keys(), (pixel) => [pixel % width, Math.floor(pixel / width)]).filter(
    ([x, y]) => at(x, y) && !(at(x - 1, y) && at(x + 1, y) && at(x, y - 1) && at(x, y + 1)),
  );
}
