/** Where a category lies in a standing adult, and how much of a slice it tends to cover. Rough on purpose: a guess. */
export interface BodyPosition {
  /** Centimetres to the patient's left of the middle; for a paired category, outwards on either side. */
  readonly outward: number;
  /** Centimetres in front of the vertebral bodies. */
  readonly front: number;
  /** Centimetres above the navel. */
  readonly up: number;
  /** Typical area on a slice that shows it, in square centimetres. */
  readonly area: number;
  /** Share of the slices of the trunk, in any plane, that show it. */
  readonly share: number;
}

/** Categories of the anatomy table that a guesser knows of, in this order: outward, front, up, area, share. */
const rows: readonly (readonly [string, number, number, number, number, number])[] = [
  ['brain', 0, 2, 65, 140, 0.03],
  ['skull', 0, 2, 65, 40, 0.05],
  ['face', 0, 8, 58, 60, 0.03],
  ['thyroid gland', 0, 4, 46, 5, 0.05],
  ['common carotid artery', 3, 3, 46, 1, 0.1],
  ['subclavian artery', 6, 2, 41, 2, 0.08],
  ['brachiocephalic trunk', -2, 5, 38, 2, 0.06],
  ['brachiocephalic vein', 3, 6, 38, 3, 0.08],
  ['trachea', 0, 3, 38, 3, 0.2],
  ['esophagus', 1, 1, 28, 3, 0.4],
  ['lung', 8, 2, 27, 120, 0.45],
  ['heart', 3, 7, 23, 80, 0.25],
  ['aorta', 2, 1, 22, 8, 0.6],
  ['pulmonary artery', 1, 5, 28, 9, 0.1],
  ['pulmonary vein', 0, 3, 26, 5, 0.1],
  ['superior vena cava', -3, 5, 32, 3, 0.15],
  ['sternum', 0, 11, 30, 8, 0.3],
  ['costal cartilage', 0, 11, 20, 8, 0.3],
  ['rib', 12, 0, 25, 12, 0.6],
  ['clavicle', 8, 7, 42, 5, 0.1],
  ['scapula', 11, -7, 34, 10, 0.25],
  ['humerus', 18, 0, 30, 8, 0.2],
  ['liver', -8, 5, 14, 110, 0.4],
  ['gallbladder', -6, 8, 9, 8, 0.15],
  ['stomach', 6, 7, 13, 40, 0.3],
  ['spleen', 10, -1, 14, 30, 0.25],
  ['pancreas', 1, 5, 9, 15, 0.2],
  ['duodenum', -4, 4, 7, 9, 0.2],
  ['adrenal gland', 4, 1, 12, 2, 0.1],
  ['kidney', 6, -1, 7, 25, 0.3],
  ['inferior vena cava', -3, 2, 8, 4, 0.4],
  ['portal venous system', -1, 4, 11, 4, 0.2],
  ['small bowel', 1, 8, 0, 60, 0.4],
  ['colon', 0, 8, 2, 45, 0.5],
  ['urinary bladder', 0, 6, -15, 35, 0.15],
  ['prostate', 0, 4, -19, 10, 0.07],
  ['iliac artery', 4, 3, -7, 2, 0.2],
  ['iliac vein', 4, 2, -8, 2, 0.2],
  ['vertebra', 0, -2, 12, 20, 0.9],
  ['intervertebral disc', 0, 0, 10, 10, 0.5],
  ['spinal cord', 0, -3, 20, 2, 0.7],
  ['sacrum', 0, -4, -10, 25, 0.2],
  ['hip bone', 9, 1, -12, 30, 0.3],
  ['femur', 12, 2, -18, 20, 0.2],
  ['paraspinal muscles', 4, -6, 12, 25, 0.9],
  ['iliopsoas', 5, 1, -5, 18, 0.4],
  ['gluteus maximus', 8, -7, -13, 45, 0.25],
  ['gluteus medius', 11, -1, -8, 30, 0.2],
  ['gluteus minimus', 11, 0, -10, 12, 0.15],
  ['quadriceps femoris', 12, 6, -35, 50, 0.1],
];

/** What a guesser knows of a category, by its name. */
export const bodyPositions: ReadonlyMap<string, BodyPosition> = new Map(
  rows.map(([category, outward, front, up, area, share]) => [category, { outward, front, up, area, share }]),
);
