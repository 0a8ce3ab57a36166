import { nameRanges } from '../../data/anatomy/nameRanges.js';
import { depthOf, type SpineLevel, vertebraNames } from '../../data/anatomy/spineLevels.js';
import type { CaseSlices } from '../../data/sources/source.js';

/** Where the levels of the spine and the tops of bones lie in a case, as indices along the RAS+ axis to the head. */
export interface BodyLevels {
  /** Undefined where no bone of the spine or pelvis is labelled. */
  heightOf(level: SpineLevel): number | undefined;
  /** The highest layer with a voxel of one of the classes of a bone, such as "femur"; undefined for none. */
  topOf(bone: string): number | undefined;
}

/** Layers, both inclusive, in which a structure is called by its name. */
export interface NameLimits {
  readonly lowest: number;
  readonly highest: number;
}

/** A place of the spine that was found: its depth in a typical adult, and its index in the case. */
interface Anchor {
  readonly depth: number;
  readonly height: number;
}

/** First and last layer of a bone. */
type Span = readonly [lowest: number, highest: number];

/** Millimetres that a vertebra with its processes is higher than its part of the spine. */
const processes = 15;

/** What is smaller is a slip of a segmentation, in mm3. */
const smallestBone = 1000;

/** The levels of a case by the vertebrae, the sacrum and, where there are neither, the hip bones in its whole volume. */
export function findBodyLevels(slices: Pick<CaseSlices, 'grid' | 'extents'>): BodyLevels {
  const anchors = findAnchors(slices);
  const [, , spacing] = slices.grid.spacing;
  const scale = measureScale(anchors, spacing);
  return {
    heightOf(level) {
      const depth = depthOf(level);
      const nearest = anchors.toSorted((a, b) => Math.abs(a.depth - depth) - Math.abs(b.depth - depth));
      const [first] = nearest;
      if (first === undefined) return undefined;
      const second = nearest.find((one) => (one.depth - depth) * (first.depth - depth) < 0);
      if (second === undefined) return first.height - ((depth - first.depth) * scale) / spacing;
      const share = (depth - first.depth) / (second.depth - first.depth);
      return first.height + share * (second.height - first.height);
    },
    topOf: (bone) => spanOf(slices, (name) => name === bone || name.startsWith(`${bone}_`))?.[1],
  };
}

/** Where a category is called by its name; everywhere where there is nothing to go by. */
export function findNameLimits(category: string, levels: BodyLevels): NameLimits {
  const ranges = nameRanges.filter(({ categories }) => categories.includes(category));
  const lowest = ranges.flatMap(({ to, aboveTopOf }) => {
    const top = aboveTopOf === undefined ? undefined : levels.topOf(aboveTopOf);
    return [to && levels.heightOf(to), top === undefined ? undefined : top + 1];
  });
  const highest = ranges.map(({ from }) => from && levels.heightOf(from));
  const known = (heights: readonly (number | undefined)[]) => heights.filter((one) => one !== undefined);
  return { lowest: Math.max(...known(lowest)), highest: Math.min(...known(highest)) };
}

/** Where bones that the volume cuts lie is an estimate, and left out where two others tell. */
function findAnchors(slices: Pick<CaseSlices, 'grid' | 'extents'>): readonly FoundAnchor[] {
  const spine = [...slices.extents.keys()].flatMap((name) => anchorOf(name, slices));
  const all = [...spine, ...sacrumAnchors(slices)];
  const whole = all.filter(({ isCut }) => !isCut);
  if (all.length > 0) return whole.length >= 2 ? whole : all;
  const top = spanOf(slices, (name) => name.startsWith('hip_'))?.[1];
  return top === undefined ? [] : [{ depth: depthOf('L4 lower'), height: top, isCut: true }];
}

interface FoundAnchor extends Anchor {
  readonly isCut: boolean;
}

function anchorOf(name: string, slices: Pick<CaseSlices, 'grid' | 'extents'>): FoundAnchor[] {
  const vertebra = vertebraNames.find((one) => !one.startsWith('S') && name === `vertebrae_${one}`);
  const span = spanOf(slices, (one) => one === name);
  if (vertebra === undefined || span === undefined) return [];
  const [isLowCut, isHighCut] = span.map((height) => isAtEnd(height, slices));
  const half =
    (depthOf(`${vertebra} lower`) - depthOf(`${vertebra} upper`) + processes) / 2 / slices.grid.spacing[2];
  const middle = (span[0] + span[1]) / 2;
  const height = isLowCut === isHighCut ? middle : isLowCut ? span[1] - half : span[0] + half;
  return [{ depth: depthOf(`${vertebra} middle`), height, isCut: isLowCut || isHighCut }];
}

function sacrumAnchors(slices: Pick<CaseSlices, 'grid' | 'extents'>): FoundAnchor[] {
  const span = spanOf(slices, (name) => name === 'sacrum' || name === 'vertebrae_S1');
  if (span === undefined) return [];
  const ends = [
    { level: 'S5 lower', height: span[0] },
    { level: 'S1 upper', height: span[1] },
  ] as const;
  return ends.map(({ level, height }) => ({ depth: depthOf(level), height, isCut: isAtEnd(height, slices) }));
}

function isAtEnd(height: number, { grid }: Pick<CaseSlices, 'grid'>): boolean {
  return height === 0 || height === grid.shape[2] - 1;
}

/** First and last layer of some classes together; undefined where they are too small. */
function spanOf(
  { grid, extents }: Pick<CaseSlices, 'grid' | 'extents'>,
  isMeant: (className: string) => boolean,
): Span | undefined {
  const [i, j, k] = grid.spacing;
  const meant = [...extents].flatMap(([name, extent]) =>
    isMeant(name) && extent.voxels * i * j * k >= smallestBone ? [extent.layers[2]] : [],
  );
  if (meant.length === 0) return undefined;
  return [
    Math.min(...meant.map((layers) => layers.indexOf(1))),
    Math.max(...meant.map((layers) => layers.lastIndexOf(1))),
  ];
}

/** Millimetres of the case for one of the typical adult; 1 where fewer than two bones are whole. */
function measureScale(anchors: readonly FoundAnchor[], spacing: number): number {
  const inOrder = anchors.filter(({ isCut }) => !isCut).toSorted((a, b) => a.depth - b.depth);
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (first === undefined || last === undefined || last.depth === first.depth) return 1;
  return ((first.height - last.height) * spacing) / (last.depth - first.depth);
}
