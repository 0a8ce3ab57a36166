import type { WindowRegion } from '../../../data/anatomy/anatomyClass.js';
import type { GreyRange, Picture } from '../../../data/pictures/picture.js';
import { type IntensityImage, mapIntensities, pixelSide } from '../../images/intensityImage.js';
import { ctWindow } from '../../images/windows.js';
import { createPixelGrid, resampleLinear } from '../../scene/pixelGrid.js';
import type { KnownPicture } from './knownPicture.js';
import type { OodRecipe } from './recipe.js';

/**
 * The picture enlarged to what the recipe asks for, its pixels square. CT from a DICOM file is in its own Hounsfield units and
 * window; all else is in greys, and of CT it is assumed that the region's window was used.
 */
export function showPicture(
  picture: Picture,
  { modality, region }: Pick<KnownPicture, 'modality' | 'region'>,
  recipe: Pick<OodRecipe, 'minimumLongerSide'>,
): IntensityImage {
  const shown = enlarge(picture, recipe.minimumLongerSide);
  if (modality !== 'CT') return shown;
  const { lower, upper } = picture.range;
  if (picture.isHounsfield !== true || upper <= lower)
    return { ...shown, hounsfieldOfGreys: windowOf(region) };
  const hounsfield = mapIntensities(shown, (grey) => lower + (grey * (upper - lower)) / 255);
  return { ...hounsfield, scale: 'hounsfield', fullSignal: 1, window: { lower, upper } };
}

function enlarge(picture: Picture, minimumLongerSide: number): IntensityImage {
  const { across, down, unit } = picture.pixel ?? { across: 1, down: 1, unit: 'none' };
  const grid = createPixelGrid(picture, [across, down], minimumLongerSide);
  const { width, height, pixelMm } = grid;
  const values = resampleLinear(picture, grid);
  const finer = Math.min(across, down);
  const window = { lower: 0, upper: 255 };
  const image = {
    width,
    height,
    values,
    scale: 'grey',
    fullSignal: 255,
    window,
    hounsfieldOfGreys: null,
  } as const;
  if (unit === 'mm') return { ...image, pixelMm, voxelMm: finer };
  const square = { width: (picture.width * across) / finer, height: (picture.height * down) / finer };
  return { ...image, pixelMm: null, voxelMm: pixelSide({ ...square, pixelMm: null }) };
}

/** Words of regions, and whose window they are shown in. */
const regionWindows: readonly (readonly [words: RegExp, region: WindowRegion])[] = [
  [/head|brain|neck|skull/i, 'head and neck'],
  [/abdom|belly/i, 'abdomen'],
  [/pelv/i, 'pelvis'],
  [/spin/i, 'spine'],
];

/** Black and white of a region that is told in words; of all others those for lungs, as the paper's pictures are of chests. */
function windowOf(region: string | null): GreyRange {
  const [, named] = regionWindows.find(([words]) => words.test(region ?? '')) ?? [];
  const { lower, upper } = ctWindow(named ?? 'chest');
  return { lower, upper };
}
