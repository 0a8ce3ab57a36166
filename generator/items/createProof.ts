import type { Plane, Proof, StructureProof } from '../../suites/schema/schema.js';
import type { DisplayWindow } from '../images/windows.js';
import { reverseIndex } from '../scene/displayOrientation.js';
import type { Piece } from '../scene/findPieces.js';
import { pieceArea, type Scene } from '../scene/scene.js';
import { boxInPixels, centroidInPixels } from '../scene/toPixels.js';
import type { Draft, Evidence } from './draft.js';

/** What a key says of a slice. */
export type SliceProof = Extract<Proof, { kind: 'slice' }>;

/** Everything needed to recompute an answer from the masks. */
export function createProof(scene: Scene, draft: Draft, window: DisplayWindow): SliceProof {
  const { width, height, pixelMm } = scene.pixelGrid;
  return {
    kind: 'slice',
    window,
    affine: roundAffine(scene.affine),
    image: { width, height, pixelMm },
    structures: draft.evidence.map((evidence) => proveStructure(scene, evidence)),
    margins: Object.fromEntries(
      Object.entries(draft.margins).map(([name, { measured, threshold }]) => [
        name,
        { measured: roundTo(measured, 4), threshold },
      ]),
    ),
  };
}

function proveStructure(scene: Scene, { role, structure, piece }: Evidence): StructureProof {
  const [x, y] = centroidInPixels(piece, scene.pixelGrid);
  const [x0, y0, x1, y1] = boxInPixels(piece, scene.pixelGrid);
  return {
    role,
    name: structure.name,
    classes: [...structure.classes],
    labels: [...structure.labels],
    areaMm2: roundTo(pieceArea(structure, piece), 2),
    boxPixels: [x0, y0, x1, y1],
    boxVoxels: boxInVoxels(scene, piece),
    centroidPixels: [roundTo(x, 2), roundTo(y, 2)],
  };
}

/** Inclusive RAS+ index ranges of a piece; display columns and rows run against the RAS+ axes. */
function boxInVoxels({ layers, plane, index }: Scene, { box }: Piece): StructureProof['boxVoxels'] {
  const [{ width, height }] = layers.planes;
  const u0 = reverseIndex(box[2], width);
  const u1 = reverseIndex(box[0], width);
  const v0 = reverseIndex(box[3], height);
  const v1 = reverseIndex(box[1], height);
  const byPlane: Readonly<Record<Plane, StructureProof['boxVoxels']>> = {
    axial: [u0, v0, index, u1, v1, index],
    coronal: [u0, index, v0, u1, index, v1],
    sagittal: [index, u0, v0, index, u1, v1],
  };
  return byPlane[plane];
}

/** To 0.01 mm: what single precision leaves differs with the axis order and signs that a volume is stored in. */
function roundAffine(affine: Scene['affine']): number[] {
  return affine.map((value, index) => roundTo(Math.fround(value), index % 4 === 3 ? 2 : 5));
}

/** Keeps rows short; the measures are far coarser than this. */
function roundTo(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  return Math.round(value * factor) / factor;
}
