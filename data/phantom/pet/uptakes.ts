import type { TissueName } from '../tissues.js';

/**
 * Standardized uptake values of FDG an hour after injection, by tissue; 0.7, that of muscle, for all that is not named. Those of
 * tumour and heart muscle are drawn for each subject.
 */
export const uptakes: Partial<Readonly<Record<TissueName, number>>> = {
  air: 0,
  table: 0,
  tableFoam: 0,
  gas: 0.1,
  airwayGas: 0.1,
  fat: 0.3,
  capsuleFat: 0.3,
  looseTissue: 0.4,
  lung: 0.4,
  fissure: 0.4,
  corticalBone: 0.5,
  compactBone: 0.4,
  trabecularBone: 1.2,
  marrow: 0.6,
  artery: 1.5,
  vein: 1.5,
  heartBlood: 1.5,
  lungVessel: 1.5,
  liverVessel: 1.7,
  liver: 2,
  spleen: 1.7,
  thyroid: 1.2,
  gland: 0.9,
  bowelWall: 1.5,
  bowelContent: 0.8,
  stool: 0.8,
  renalCortex: 3,
  renalMedulla: 5,
  renalPelvis: 14,
  urine: 20,
};

export const usualUptake = 0.7;
