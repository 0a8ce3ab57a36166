import type { Picture } from '../../../data/pictures/picture.js';
import type { Conditions } from '../../../suites/conditions.js';
import type { Random } from '../../../util/random.js';
import { greyToRgb } from '../../images/image.js';
import type { ImageStore } from '../../images/imageStore.js';
import type { IntensityImage } from '../../images/intensityImage.js';
import { type DrawnPerturbation, drawPerturbation } from '../../images/perturbations/drawPerturbation.js';
import { applyWindow } from '../../images/windows.js';
import { createPixelGrid, resampleLinear } from '../../scene/pixelGrid.js';
import type { OodRecipe } from './recipe.js';

/** A form of a picture: as it came, or perturbed; and where it is stored. */
export interface PictureForm {
  readonly perturbation: Conditions['perturbation'];
  readonly image: string;
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
  return { width, height, values, scale: 'grey', pixelMm: null, voxelMm: null, window };
}

/** Draws and stores a picture as it is and, for questions that are asked of these too, each of its perturbed forms. */
export async function drawForms(
  shown: IntensityImage,
  perturbations: OodRecipe['perturbations'],
  { store, random }: FormTools,
): Promise<PictureForm[]> {
  const drawn = perturbations.map((wanted) =>
    drawPerturbation(wanted, shown.scale, random(`perturbation ${wanted.name}`)),
  );
  const forms: PictureForm[] = [];
  for (const one of [null, ...drawn]) {
    const image = await store.save(greyToRgb(toGreys(perturb(shown, one))));
    forms.push({ perturbation: one?.condition ?? null, image });
  }
  return forms;
}

function perturb(shown: IntensityImage, perturbation: DrawnPerturbation | null): IntensityImage {
  return perturbation === null ? shown : perturbation.apply(shown);
}

/** Clipped and rounded, once. */
function toGreys({ width, height, values }: IntensityImage) {
  return { width, height, greys: applyWindow(values, { kind: 'window', ...window }) };
}
