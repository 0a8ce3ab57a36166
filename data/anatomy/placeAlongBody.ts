import type { AnatomyClass, WindowRegion } from './anatomyClass.js';
import { bodyRegions } from './bodyRegions.js';

type Placed = Pick<AnatomyClass, 'category' | 'windowRegion'>;

/** What lies between two regions, or beyond the first or last: its place, and which categories. */
export const betweenRegions: readonly (readonly [place: number, categories: readonly string[]])[] = [
  /** Above the neck. */
  [-0.5, ['brain', 'skull', 'face']],
  /** Shoulders and upper half of the chest. */
  [
    0.5,
    [
      'clavicle',
      'scapula',
      'humerus',
      'subclavian artery',
      'brachiocephalic trunk',
      'brachiocephalic vein',
      'superior vena cava',
      'pulmonary artery',
      'pulmonary vein',
      'trachea',
    ],
  ],
  /** Under the ribs. */
  [
    1.5,
    [
      'liver',
      'gallbladder',
      'spleen',
      'stomach',
      'pancreas',
      'adrenal gland',
      'celiac trunk',
      'portal venous system',
      'hepatic vessel',
    ],
  ],
  /** From the abdomen through the pelvis. */
  [2.5, ['iliopsoas']],
  /** Floor of the pelvis, buttocks and thighs. */
  [
    3.5,
    [
      'prostate',
      'gluteus maximus',
      'gluteus minimus',
      'femur',
      'quadriceps femoris',
      'medial thigh compartment',
      'posterior thigh compartment',
      'sartorius',
    ],
  ],
  /** Legs. */
  [4.5, ['tibia', 'fibula']],
];

const placeOfCategory: ReadonlyMap<string, number> = new Map(
  betweenRegions.flatMap(([place, categories]) => categories.map((category) => [category, place] as const)),
);

/**
 * Where a structure lies along the body: 0 is head and neck, 1 the chest, 2 the abdomen, 3 the pelvis, and halves lie between two or beyond.
 * Undefined for what runs along all of it.
 *
 * @example
 * placeAlongBody(anatomyOf('clavicula_left')); // 0.5
 */
export function placeAlongBody({ category, windowRegion }: Placed): number | undefined {
  return placeOfCategory.get(category) ?? placesOfRegions([windowRegion])[0];
}

/** The places of the body's own regions among some. */
export function placesOfRegions(regions: readonly WindowRegion[]): number[] {
  return regions.map((region) => bodyRegions.indexOf(region)).filter((place) => place >= 0);
}
