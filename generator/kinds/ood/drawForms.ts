import type { Conditions } from '../../../suites/conditions.js';
import type { Random } from '../../../util/random.js';
import { type GreyImage, greyToRgb } from '../../images/image.js';
import type { ImageStore } from '../../images/imageStore.js';
import type { IntensityImage } from '../../images/intensityImage.js';
import { drawPerturbation } from '../../images/perturbations/drawPerturbation.js';
import { hiddenShare } from '../../images/perturbations/hiddenShare.js';
import { takeApart } from '../../images/perturbations/takeApart.js';
import { applyWindow } from '../../images/windows.js';
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

/** Draws and stores a picture as it is and each of its perturbed forms. */
export async function drawForms(
  shown: IntensityImage,
  { perturbations, mostHiddenShare }: Pick<OodRecipe, 'perturbations' | 'mostHiddenShare'>,
  { store, random }: FormTools,
): Promise<DrawnForms> {
  const clean = toGreys(shown);
  const forms: PictureForm[] = [{ perturbation: null, image: await store.save(greyToRgb(clean)) }];
  const hiding: NonNullable<PictureForm['perturbation']>[] = [];
  for (const wanted of perturbations) {
    const drawn = drawPerturbation(wanted, shown.scale, random(`perturbation ${wanted.name}`));
    const perturbed = toGreys(drawn.apply(shown));
    const parts = takeApart(clean, perturbed, drawn.addsNoise);
    if (hiddenShare(parts) > mostHiddenShare) hiding.push(drawn.condition);
    else forms.push({ perturbation: drawn.condition, image: await store.save(greyToRgb(perturbed)) });
  }
  return { forms, hiding };
}

/** Clipped and rounded, once. */
function toGreys({ width, height, values, window }: IntensityImage): GreyImage {
  return { width, height, greys: applyWindow(values, { kind: 'window', ...window }) };
}
