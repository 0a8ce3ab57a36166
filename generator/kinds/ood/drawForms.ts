import type { Picture } from '../../../data/pictures/picture.js';
import type { Conditions } from '../../../suites/conditions.js';
import type { Random } from '../../../util/random.js';
import { type GreyImage, greyToRgb } from '../../images/image.js';
import type { ImageStore } from '../../images/imageStore.js';
import { type IntensityImage, pixelSide } from '../../images/intensityImage.js';
import { drawPerturbation } from '../../images/perturbations/drawPerturbation.js';
import { applyWindow } from '../../images/windows.js';
import { createPixelGrid, resampleLinear } from '../../scene/pixelGrid.js';
import type { OodRecipe } from './recipe.js';

/** A form of a picture: as it came, or perturbed; and where it is stored. */
export interface PictureForm {
  readonly perturbation: Conditions['perturbation'];
  readonly image: string;
}

/** The forms of a picture that are shown, and perturbations that leave too little of it. */
export interface DrawnForms {
  /** The picture as it came first. */
  readonly forms: readonly PictureForm[];
  readonly hiding: readonly NonNullable<PictureForm['perturbation']>[];
}

/** What forms are drawn with. */
export interface FormTools {
  readonly store: ImageStore;
  /** A stream for each topic. */
  readonly random: (topic: string) => Random;
}

/** What is shown black and white. */
const window = { lower: 0, upper: 255 };

/** The picture enlarged to what the recipe asks for, its pixels square. */
export function enlarge(picture: Picture, { minimumLongerSide }: OodRecipe): IntensityImage {
  const grid = createPixelGrid(picture, [1, 1], minimumLongerSide);
  const { width, height } = grid;
  const values = resampleLinear(picture, grid);
  const voxelMm = pixelSide({ ...picture, pixelMm: null });
  return { width, height, values, scale: 'grey', pixelMm: null, voxelMm, window };
}

/** Draws and stores a picture as it is and each of its perturbed forms. */
export async function drawForms(
  shown: IntensityImage,
  { perturbations, mostClippedShare }: Pick<OodRecipe, 'perturbations' | 'mostClippedShare'>,
  { store, random }: FormTools,
): Promise<DrawnForms> {
  const clean = toGreys(shown);
  const forms: PictureForm[] = [{ perturbation: null, image: await store.save(greyToRgb(clean)) }];
  const hiding: NonNullable<PictureForm['perturbation']>[] = [];
  for (const wanted of perturbations) {
    const drawn = drawPerturbation(wanted, shown.scale, random(`perturbation ${wanted.name}`));
    const perturbed = toGreys(drawn.apply(shown));
    if (clippedShare(clean.greys, perturbed.greys) > mostClippedShare) hiding.push(drawn.condition);
    else forms.push({ perturbation: drawn.condition, image: await store.save(greyToRgb(perturbed)) });
  }
  return { forms, hiding };
}

/** Clipped and rounded, once. */
function toGreys({ width, height, values }: IntensityImage): GreyImage {
  return { width, height, greys: applyWindow(values, { kind: 'window', ...window }) };
}

/** Of the pixels that are neither black nor white, the share that become so; 0 where there are none. */
function clippedShare(before: GreyImage['greys'], after: GreyImage['greys']): number {
  const isClipped = (grey: number) => grey === 0 || grey === 255;
  let between = 0;
  let clipped = 0;
  for (const [at, grey] of before.entries()) {
    if (isClipped(grey)) continue;
    between++;
    if (isClipped(after[at])) clipped++;
  }
  return between === 0 ? 0 : clipped / between;
}
