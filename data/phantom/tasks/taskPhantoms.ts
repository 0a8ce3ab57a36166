import { brainMr } from './brainMr.js';
import { breastMr } from './breastMr.js';
import { liverCt } from './liverCt.js';
import { lungCt } from './lungCt.js';
import { lungFdgPetCt } from './lungFdgPetCt.js';
import { prostateMr } from './prostateMr.js';
import type { TaskPhantom } from './taskPhantom.js';

/** Made-up subjects for each task of segmentation quality. */
export const taskPhantoms: readonly TaskPhantom[] = [
  /** A glioma in four sequences of MR. */
  brainMr,
  /** A lesion that takes up contrast medium. */
  breastMr,
  /** The liver of a torso. */
  liverCt,
  /** A nodule in a lung. */
  lungCt,
  /** A tumour in a lung, in CT and PET. */
  lungFdgPetCt,
  /** The prostate between bladder and rectum. */
  prostateMr,
];

export const phantomTaskNames: readonly string[] = taskPhantoms.map(({ task }) => task);
