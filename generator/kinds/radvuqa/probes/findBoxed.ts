import { shuffled } from '../../../../util/random.js';
import type { Margin, NotAsked } from '../../../items/draft.js';
import type { Piece } from '../../../scene/findPieces.js';
import { pieceArea, type Scene, type SeenStructure } from '../../../scene/scene.js';
import { planeWith } from '../../../scene/toLayers.js';
import { boxInPixels, hasRoom, shorterSide, voxelsUnder, widenBox } from '../../../scene/toPixels.js';
import type { QuestionContext } from '../questionContext.js';
import type { QuestionParameters } from '../thresholds.js';
import { isNameable, notNameable, type Openness } from './isNameable.js';
import { measureContrast } from './measureContrast.js';

/** A structure that one green box shows plainly. */
export interface Boxed {
  readonly kind: 'found';
  readonly structure: SeenStructure;
  readonly piece: Piece;
  readonly margins: Readonly<Record<string, Margin>>;
}

/**
 * Chooses a structure for the green box, by chance among those that a box shows plainly: the structure's
 * largest piece has the minimum area, has room for its box within the image, fills it, stands out from what
 * is around it in the window, and is nearly the only labelled thing in the box. The same slice gives the same structure to every question about a green box,
 * but that without options it must be one that a reader can name.
 */
export function findBoxed(
  scene: Scene,
  { parameters, random }: QuestionContext,
  asked: Openness,
): Boxed | NotAsked {
  let reason = 'no structure is large enough';
  for (const structure of shuffled(scene.tellable, random('green box'))) {
    const tried = tryBox(scene, structure, parameters, asked);
    if (tried.kind === 'found') return tried;
    reason = tried.reason;
  }
  return { kind: 'not asked', reason };
}

/** A structure in its box, or why a box does not show it plainly. */
export function tryBox(
  scene: Scene,
  structure: SeenStructure,
  parameters: QuestionParameters,
  { isOpen }: Openness,
): Boxed | NotAsked {
  const piece = structure.pieces[0];
  const margins = {
    areaMm2: { measured: pieceArea(structure, piece), threshold: parameters.minimumArea },
    boxFill: { measured: piece.voxels / boxVoxelCount(piece), threshold: parameters.boxFill },
    contrast: {
      measured: measureContrast(planeWith(scene.layers, piece.group), scene.greys, piece),
      threshold: parameters.minimumContrast,
    },
    boxPurity: { measured: boxPurityOf(scene, piece), threshold: parameters.boxPurity },
    ...boxSize(scene, piece, parameters),
  };
  const failed = Object.entries(margins).find(([, { measured, threshold }]) => measured < threshold);
  if (failed !== undefined) return { kind: 'not asked', reason: boxReasons[failed[0]] };
  if (isCut(scene, piece)) return { kind: 'not asked', reason: 'cut by the border of the image' };
  if (!hasRoomForBox(scene, piece, parameters)) return { kind: 'not asked', reason: noRoom };
  if (isOpen && !isNameable(scene, { structure, piece }, parameters)) return notNameable;
  return { kind: 'found', structure, piece, margins };
}

/** Why a structure is not boxed of which the border would cut the box. */
const noRoom = 'no room for the box within the image';

const boxReasons: Readonly<Record<string, string>> = {
  areaMm2: 'no structure is large enough',
  boxFill: 'the structure fills too little of its box',
  contrast: 'the window hides the structure',
  boxPurity: 'the box holds too much of other structures',
  boxPixels: 'the box is too small',
};

/** The size of a box, where the recipe demands one. */
function boxSize(
  scene: Scene,
  piece: Piece,
  parameters: QuestionParameters,
): Readonly<Record<string, Margin>> {
  const { minimumBoxPixels: threshold, boxPadding } = parameters;
  if (threshold === 0) return {};
  return { boxPixels: { measured: shorterSide(piece, scene.pixelGrid, boxPadding), threshold } };
}

/** Whether the border of the image leaves a piece's box whole, its line and what is left free within it. */
export function hasRoomForBox(
  { pixelGrid }: Scene,
  piece: Piece,
  { boxPadding, boxLine }: QuestionParameters,
): boolean {
  return hasRoom(piece, pixelGrid, boxPadding + boxLine);
}

/** Whether a piece touches the border of the image, so that part of it may be missing. */
export function isCut({ layers }: Scene, { box }: Piece): boolean {
  const [{ width, height }] = layers.planes;
  return box[0] === 0 || box[1] === 0 || box[2] === width - 1 || box[3] === height - 1;
}

function boxVoxelCount({ box }: Piece): number {
  return (box[2] - box[0] + 1) * (box[3] - box[1] + 1);
}

/** The share that a piece has of all that is labelled in its box. */
export function boxPurityOf(scene: Scene, piece: Piece): number {
  return piece.voxels / labelledInBox(scene, piece);
}

/** A voxel counts once for each structure that it belongs to. */
function labelledInBox({ layers }: Scene, { box }: Piece): number {
  let count = 0;
  for (const { values, width } of layers.planes) {
    for (let row = box[1]; row <= box[3]; row++) {
      for (let column = box[0]; column <= box[2]; column++) if (values[row * width + column] !== 0) count++;
    }
  }
  return count;
}

/** Visible structures with no voxel within the box that is drawn around a piece: certainly not what it shows. */
export function structuresOutside(
  { layers, tellable, pixelGrid }: Scene,
  piece: Piece,
  { boxPadding }: QuestionParameters,
): readonly SeenStructure[] {
  const drawn = widenBox(boxInPixels(piece, pixelGrid), boxPadding, pixelGrid);
  const [column0, row0, column1, row1] = voxelsUnder(drawn, pixelGrid);
  const inside = new Set<number>();
  for (const { values, width, height } of layers.planes) {
    for (let row = row0; row <= Math.min(row1, height - 1); row++) {
      const start = row * width;
      const end = Math.min(column1 + 1, width);
      for (const group of values.subarray(start + column0, start + end)) inside.add(group);
    }
  }
  return tellable.filter(({ group }) => !inside.has(group));
}
