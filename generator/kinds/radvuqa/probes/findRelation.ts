import { areConfusable } from '../../../../data/anatomy/areConfusable.js';
import {
  type Direction,
  directionTowards,
  type PlainDirection,
} from '../../../../suites/answers/directions.js';
import { type Random, shuffled } from '../../../../util/random.js';
import type { Margin, NotAsked } from '../../../items/draft.js';
import type { Piece } from '../../../scene/findPieces.js';
import { pieceArea, type Scene, type SeenStructure } from '../../../scene/scene.js';
import { planeWith } from '../../../scene/toLayers.js';
import {
  boxesOverlap,
  boxInPixels,
  centroidInPixels,
  type PixelBox,
  shorterSide,
  widenBox,
} from '../../../scene/toPixels.js';
import type { QuestionContext } from '../questionContext.js';
import type { QuestionParameters } from '../thresholds.js';
import { boxPurityOf, hasRoomForBox, isCut } from './findBoxed.js';
import { isNameable, type Openness } from './isNameable.js';
import { measureContrast } from './measureContrast.js';

/** A point [x, y] in image pixels, y growing downwards. */
type Point = readonly [number, number];

/** Three structures in boxes that do not touch, two of them in a plain direction. */
export interface Relation {
  readonly kind: 'found';
  readonly target: Boxable;
  readonly reference: Boxable;
  readonly other: Boxable;
  /** Of the target as seen from the reference. */
  readonly direction: Direction;
  readonly margins: Readonly<Record<string, Margin>>;
}

/** A structure and its piece in a box. */
interface Boxable {
  readonly structure: SeenStructure;
  readonly piece: Piece;
}

interface BoxedCandidate extends Boxable {
  readonly box: PixelBox;
  readonly centroid: Point;
}

/** Left free around a box's line: lines side by side would look like one box with a wall in it. */
const freePixels = 1;

/**
 * Chooses target, reference and a third structure, by chance among those where the answer is plain: each is
 * nearly all in one piece, whole within the image, in a box apart from the others that lies within it, too; the target's direction is
 * the same by centres of mass and by boxes, and at least `directionMargin` degrees inside its sector.
 */
export function findRelation(
  scene: Scene,
  context: QuestionContext,
  { isOpen }: Openness,
): Relation | NotAsked {
  const [first] = listRelations(scene, context, { atMost: 1, isOpen });
  return first ?? whyNoRelation(scene, context.parameters, { isOpen });
}

/** All such relations in drawn order, as far as so many; none where a slice has none. */
export function listRelations(
  scene: Scene,
  { parameters, random }: QuestionContext,
  { atMost, isOpen }: Openness & { readonly atMost: number },
): readonly Relation[] {
  const stream = random('spatial boxes');
  const found = findCandidates(scene, parameters, { isOpen });
  if (found.kind === 'not asked') return [];
  const candidates = shuffled(found.candidates, stream);
  const relations: Relation[] = [];
  for (const [target, reference] of orderedPairs(candidates, stream)) {
    if (relations.length === atMost) break;
    if (!areApart(target, reference)) continue;
    const plain = measureDirection(target, reference, { parameters, pixelMm: scene.pixelGrid.pixelMm });
    const other = candidates.find(
      (third) =>
        third !== target && third !== reference && areApart(third, target) && areApart(third, reference),
    );
    if (plain !== undefined && other !== undefined)
      relations.push({ kind: 'found', target, reference, other, ...plain });
  }
  return relations;
}

/** Why a slice has no relation. */
export function whyNoRelation(scene: Scene, parameters: QuestionParameters, asked: Openness): NotAsked {
  const found = findCandidates(scene, parameters, asked);
  if (found.kind === 'not asked') return found;
  return { kind: 'not asked', reason: 'no three boxes apart with a plain direction' };
}

/** What a structure must be to be boxed, in order; the first that fewer than three are is the reason not to ask. */
const demands: readonly Demand[] = [
  {
    reason: 'fewer than three structures can be boxed whole',
    isMet({ structure, piece }, scene, { pieceShare, minimumArea, minimumContrast }) {
      const share = piece.voxels / structure.whole.voxels;
      const fits = share >= pieceShare && pieceArea(structure, piece) >= minimumArea;
      return fits && !isCut(scene, piece) && contrastIn(scene, piece) >= minimumContrast;
    },
  },
  {
    reason: 'fewer than three boxes have room within the image',
    isMet: ({ piece }, scene, parameters) => hasRoomForBox(scene, piece, parameters),
  },
  {
    reason: 'fewer than three boxes are large enough',
    isMet: ({ piece }, { pixelGrid }, { boxPadding, minimumBoxPixels }) =>
      shorterSide(piece, pixelGrid, boxPadding) >= minimumBoxPixels,
  },
  {
    reason: 'fewer than three boxes hold little of other structures',
    isMet: ({ piece }, scene, { spatialBoxPurity }) => boxPurityOf(scene, piece) >= spatialBoxPurity,
  },
];

/** Without options, further: only what a reader can name is found by its name. */
const openDemand: Demand = {
  reason: 'fewer than three boxes hold what is named without options',
  isMet: (boxable, scene, parameters) => isNameable(scene, boxable, parameters),
};

interface Demand {
  readonly reason: string;
  isMet(boxable: Boxable, scene: Scene, parameters: QuestionParameters): boolean;
}

function contrastIn({ layers, greys }: Scene, piece: Piece): number {
  return measureContrast(planeWith(layers, piece.group), greys, piece);
}

function findCandidates(
  scene: Scene,
  parameters: QuestionParameters,
  { isOpen }: Openness,
): { readonly kind: 'found'; readonly candidates: readonly BoxedCandidate[] } | NotAsked {
  let boxable: readonly Boxable[] = scene.tellable.map((structure) => ({
    structure,
    piece: structure.pieces[0],
  }));
  for (const { reason, isMet } of isOpen ? [...demands, openDemand] : demands) {
    boxable = boxable.filter((one) => isMet(one, scene, parameters));
    if (boxable.length < 3) return { kind: 'not asked', reason };
  }
  const grid = scene.pixelGrid;
  const margin = parameters.boxPadding + parameters.boxLine + freePixels;
  const candidates = boxable.map(({ structure, piece }) => ({
    structure,
    piece,
    box: widenBox(boxInPixels(piece, grid), margin, grid),
    centroid: centroidInPixels(piece, grid),
  }));
  return { kind: 'found', candidates };
}

function orderedPairs(
  candidates: readonly BoxedCandidate[],
  random: Random,
): (readonly [BoxedCandidate, BoxedCandidate])[] {
  const pairs = candidates.flatMap((target) =>
    candidates.filter((other) => other !== target).map((reference) => [target, reference] as const),
  );
  return shuffled(pairs, random);
}

/** Apart on the image, and apart in meaning: a name must fit one box only. */
function areApart(a: BoxedCandidate, b: BoxedCandidate): boolean {
  return !boxesOverlap(a.box, b.box) && !areConfusable(a.structure.name, b.structure.name);
}

function measureDirection(
  target: BoxedCandidate,
  reference: BoxedCandidate,
  { parameters, pixelMm }: { parameters: QuestionParameters; pixelMm: number },
): Pick<Relation, 'direction' | 'margins'> | undefined {
  const byMass = directionBetween(target.centroid, reference.centroid);
  const byBox = directionBetween(boxCentre(target.box), boxCentre(reference.box));
  const apart = [target.centroid[0] - reference.centroid[0], target.centroid[1] - reference.centroid[1]];
  const margins = {
    directionDegrees: { measured: byMass.marginDegrees, threshold: parameters.directionMargin },
    distanceMm: { measured: Math.hypot(...apart) * pixelMm, threshold: parameters.minimumDistance },
  };
  const passed = Object.values(margins).every(({ measured, threshold }) => measured >= threshold);
  return passed && byMass.direction === byBox.direction
    ? { direction: byMass.direction, margins }
    : undefined;
}

/** Where `target` lies as seen from `reference`. */
function directionBetween(target: Point, reference: Point): PlainDirection {
  return directionTowards(target[0] - reference[0], reference[1] - target[1]);
}

function boxCentre(box: PixelBox): Point {
  return [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
}
