import { bolusFluoroscopy } from './bolusFluoroscopy.js';
import type { DrawnSet } from './drawnSet.js';
import { glottisEndoscopy } from './glottisEndoscopy.js';
import { meningiomaMr } from './meningiomaMr.js';
import { myomaMr } from './myomaMr.js';
import { retinalVessels } from './retinalVessels.js';
import { skinLesion } from './skinLesion.js';

/** Stand-ins for sets of pictures with masks, one a modality. */
export const drawnSets: readonly DrawnSet[] = [
  /** The gap between the vocal folds. */
  glottisEndoscopy,
  /** Contrast medium that is swallowed. */
  bolusFluoroscopy,
  /** A pigmented spot. */
  skinLesion,
  /** A tumour of the meninges. */
  meningiomaMr,
  /** Tumours of the womb. */
  myomaMr,
  /** The vessels of the retina. */
  retinalVessels,
];
