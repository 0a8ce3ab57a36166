import type { TissueName } from '../tissues.js';

/** What MR makes of a tissue. Times in milliseconds at 3 T. */
export interface Relaxation {
  /** Protons that give signal, relative to water. */
  readonly protonDensity: number;
  readonly t1: number;
  readonly t2: number;
  /** Share of the signal that comes from fat, and is lost where fat is suppressed. */
  readonly fatShare: number;
  /** Share of the signal that is left where blood flows out of the slice between the pulses of a spin echo. */
  readonly flow: number;
  /** Standard deviation of its own coarse texture, relative to its signal. */
  readonly texture: number;
}

type Times = readonly [t1: number, t2: number];

function tissue(times: Times, protonDensity: number, more: Partial<Relaxation> = {}): Relaxation {
  const [t1, t2] = times;
  return { protonDensity, t1, t2, fatShare: 0, flow: 1, texture: 0.05, ...more };
}

/** Too few protons, or signal that is gone before it is read. */
const silent = tissue([1000, 1], 0);

/** De Bazelaire et al., Radiology 2004;230:652-659, at 3 T. */
const muscle: Times = [898, 29];
const liver: Times = [809, 34];
const spleen: Times = [1328, 61];
const renalCortex: Times = [1142, 76];
const renalMedulla: Times = [1545, 81];
const pancreas: Times = [725, 43];
const redMarrow: Times = [586, 49];
const prostate: Times = [1597, 74];
const myometrium: Times = [1514, 79];

/** Gold et al., AJR 2004;183:343-351, at 3 T: fat stays bright in trains of echoes; marrow of limbs is like it. */
const fat: Times = [371, 133];
const cartilage: Times = [1240, 37];

/** Stanisz et al., Magn Reson Med 2005;54:507-512, at 3 T. */
const blood: Times = [1932, 275];
const heartMuscle: Times = [1471, 47];
const cord: Times = [993, 78];

const whiteMatter: Times = [1084, 69];
const greyMatter: Times = [1820, 99];

/** Near enough to free water; bile, urine and what is in the bowel have somewhat more in them. */
const water: Times = [4000, 2000];
const bile: Times = [2500, 700];
const bowelJuice: Times = [2500, 350];

const ofFat: Partial<Relaxation> = { fatShare: 0.95, texture: 0.04 };

/**
 * Every tissue of the phantom as MR sees it, without contrast medium. Times are measured ones where the sources above
 * have the tissue and otherwise those of what is most like it; proton densities go by the share of water, and what has
 * no source (lung, stool, glands) looks as it does on clinical images.
 */
export const relaxations: Readonly<Record<TissueName, Relaxation>> = {
  air: silent,
  table: silent,
  tableFoam: silent,
  skin: tissue(muscle, 0.7),
  fat: tissue(fat, 0.9, ofFat),
  muscle: tissue(muscle, 0.8, { texture: 0.08 }),
  capsuleFat: tissue(fat, 0.9, ofFat),
  looseTissue: tissue([500, 70], 0.55, { fatShare: 0.85, texture: 0.15 }),
  corticalBone: tissue([200, 1], 0.15),
  compactBone: tissue([200, 1], 0.1),
  trabecularBone: tissue(redMarrow, 0.75, { fatShare: 0.4, texture: 0.1 }),
  marrow: tissue(fat, 0.85, { fatShare: 0.85, texture: 0.06 }),
  disc: tissue([1200, 80], 0.8, { texture: 0.1 }),
  cartilage: tissue(cartilage, 0.7),
  cord: tissue(cord, 0.75),
  cerebrospinalFluid: tissue(water, 1),
  lung: tissue([1300, 35], 0.18, { texture: 0.12 }),
  fissure: tissue([1300, 35], 0.22),
  lungVessel: tissue(blood, 0.85, { flow: 0.15 }),
  gas: silent,
  airwayGas: silent,
  airwayWall: tissue(muscle, 0.7),
  artery: tissue(blood, 0.85, { flow: 0.08 }),
  vein: tissue(blood, 0.85, { flow: 0.2, texture: 0.2 }),
  heartBlood: tissue(blood, 0.85, { flow: 0.12, texture: 0.3 }),
  myocardium: tissue(heartMuscle, 0.8),
  oesophagusWall: tissue([900, 40], 0.8),
  thyroid: tissue([900, 60], 0.8),
  liver: tissue(liver, 0.8, { texture: 0.04 }),
  liverVessel: tissue(blood, 0.85, { flow: 0.3 }),
  spleen: tissue(spleen, 0.82, { texture: 0.04 }),
  renalCortex: tissue(renalCortex, 0.85),
  renalMedulla: tissue(renalMedulla, 0.88),
  renalPelvis: tissue(bile, 1),
  cyst: tissue(water, 1, { texture: 0.01 }),
  adrenal: tissue([800, 50], 0.8),
  pancreas: tissue(pancreas, 0.82, { fatShare: 0.08, texture: 0.1 }),
  bowelWall: tissue([900, 50], 0.8),
  bowelContent: tissue(bowelJuice, 0.9, { texture: 0.15 }),
  stool: tissue([600, 45], 0.6, { fatShare: 0.1, texture: 0.35 }),
  bile: tissue(bile, 0.97, { texture: 0.02 }),
  urine: tissue(water, 1, { texture: 0.01 }),
  bladderWall: tissue(muscle, 0.8),
  prostate: tissue(prostate, 0.85, { texture: 0.08 }),
  uterus: tissue(myometrium, 0.85, { texture: 0.06 }),
  gland: tissue([1400, 55], 0.8, { fatShare: 0.3, texture: 0.25 }),
  tumour: tissue([1400, 80], 0.85, { texture: 0.12 }),
  peripheralZone: tissue([1600, 86], 0.88, { texture: 0.06 }),
  transitionZone: tissue([1450, 55], 0.85, { texture: 0.15 }),
  greyMatter: tissue(greyMatter, 0.82, { texture: 0.03 }),
  whiteMatter: tissue(whiteMatter, 0.7, { texture: 0.03 }),
  ventricle: tissue(water, 1, { texture: 0.01 }),
  oedema: tissue([1700, 160], 0.86, { texture: 0.06 }),
  enhancingTumour: tissue([1800, 105], 0.85, { texture: 0.1 }),
  necrosis: tissue([2400, 300], 0.95, { texture: 0.08 }),
  quietTumour: tissue([2000, 180], 0.85, { texture: 0.08 }),
};
