import type { CategoryEntry } from './categoryEntry.js';
import { arteries } from './systems/arteries.js';
import { digestiveGlands } from './systems/digestiveGlands.js';
import { digestiveTract } from './systems/digestiveTract.js';
import { endocrineGlands } from './systems/endocrineGlands.js';
import { glutealMuscles } from './systems/glutealMuscles.js';
import { head } from './systems/head.js';
import { heart } from './systems/heart.js';
import { lesions } from './systems/lesions.js';
import { lowerLimbBones } from './systems/lowerLimbBones.js';
import { lymphaticOrgans } from './systems/lymphaticOrgans.js';
import { nervousSystem } from './systems/nervousSystem.js';
import { respiratorySystem } from './systems/respiratorySystem.js';
import { spine } from './systems/spine.js';
import { thighMuscles } from './systems/thighMuscles.js';
import { thoracicCage } from './systems/thoracicCage.js';
import { trunkMuscles } from './systems/trunkMuscles.js';
import { upperLimbBones } from './systems/upperLimbBones.js';
import { urogenitalSystem } from './systems/urogenitalSystem.js';
import { veins } from './systems/veins.js';

/** Every category, from head to foot and from organs to muscles. */
export const categoryEntries: readonly CategoryEntry[] = [
  ...nervousSystem,
  ...head,
  ...endocrineGlands,
  ...respiratorySystem,
  ...heart,
  ...arteries,
  ...veins,
  ...digestiveTract,
  ...digestiveGlands,
  ...lymphaticOrgans,
  ...urogenitalSystem,
  ...spine,
  ...thoracicCage,
  ...upperLimbBones,
  ...lowerLimbBones,
  ...trunkMuscles,
  ...glutealMuscles,
  ...thighMuscles,
  ...lesions,
];
