import { createContrastToNoise, type Region } from '../../images/perturbations/contrastToNoise.js';
import type { PictureParts } from '../../images/perturbations/takeApart.js';
import type { Draft } from '../../items/draft.js';
import type { Piece } from '../../scene/findPieces.js';
import type { Scene } from '../../scene/scene.js';
import { planeWith } from '../../scene/toLayers.js';
import { boxInPixels } from '../../scene/toPixels.js';

/** Contrast-to-noise of the pieces that answers rest on, in one picture. */
export type PieceContrasts = ReadonlyMap<Piece, number>;

/** Makes a measure of every piece that the answers of some drafts rest on, for pictures of their slice. */
export function createPieceContrasts(
  scene: Scene,
  drafts: readonly Draft[],
): (picture: PictureParts) => PieceContrasts {
  const pieces = new Set(drafts.flatMap(({ evidence }) => evidence.map(({ piece }) => piece)));
  const measures = [...pieces].map(
    (piece) => [piece, createContrastToNoise(regionOf(piece, scene), scene.pixelGrid)] as const,
  );
  return (picture) => new Map(measures.map(([piece, measure]) => [piece, measure(picture)]));
}

/** Whether a piece that the answer rests on could be told in the clean picture and no longer can be in the perturbed one. */
export function hasVanished(
  { evidence }: Draft,
  { clean, perturbed }: { readonly clean: PieceContrasts; readonly perturbed: PieceContrasts },
  threshold: number,
): boolean {
  const canBeTold = (contrasts: PieceContrasts, piece: Piece) => (contrasts.get(piece) ?? 0) >= threshold;
  return evidence.some(({ piece }) => canBeTold(clean, piece) && !canBeTold(perturbed, piece));
}

function regionOf(piece: Piece, { layers, pixelGrid }: Scene): Region {
  const groups = planeWith(layers, piece.group);
  const [scaleX, scaleY] = pixelGrid.scale;
  return {
    box: boxInPixels(piece, pixelGrid),
    has(x, y) {
      const column = Math.floor((x + 0.5) / scaleX);
      const row = Math.floor((y + 0.5) / scaleY);
      return groups.values[row * groups.width + column] === piece.group;
    },
  };
}
