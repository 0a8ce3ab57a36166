import type { WindowRegion } from '../../data/anatomy/anatomyClass.js';
import type { SpineLevel } from '../../data/anatomy/spineLevels.js';
import type { RegionVote } from './rankRegions.js';
import type { SeenStructure } from './scene.js';

/** Where a structure lies along the body. */
export interface AlongBody {
  /** The share of the structure that lies above a level of the spine. */
  readonly shareAbove: (level: SpineLevel) => number;
  /** Whether spine and muscles vote for the regions that they run through. */
  readonly isAlong: boolean;
}

/**
 * A structure's votes for the regions of its slice, in mm2: mostly one, for its own region. Bowel votes for where it lies,
 * and so do spine and muscles that are cut along the body.
 */
export function regionVotes(structure: SeenStructure, { shareAbove, isAlong }: AlongBody): RegionVote[] {
  const { anatomy, areaMm2 } = structure;
  const { windowRegion, category } = anatomy;
  const shares =
    isAlong && throughout.includes(windowRegion)
      ? sharesAlong(shareAbove)
      : bowel.includes(category)
        ? sharesOfBowel(windowRegion, shareAbove)
        : ([[windowRegion, 1]] as const);
  return shares
    .filter(([, share]) => share > 0)
    .map(([region, share]) => ({ region, areaMm2: share * areaMm2, isLung: category === 'lung' }));
}

const throughout: readonly WindowRegion[] = ['spine', 'muscle'];
const bowel = ['small bowel', 'colon'];

type Shares = readonly (readonly [WindowRegion, number])[];

function sharesAlong(shareAbove: AlongBody['shareAbove']): Shares {
  const [neck, diaphragm, brim] = [shareAbove('T1 upper'), shareAbove('T12 lower'), shareAbove('S1 upper')];
  return [
    ['head and neck', neck],
    ['chest', diaphragm - neck],
    ['abdomen', brim - diaphragm],
    ['pelvis', 1 - brim],
  ];
}

/** Below the upper end of the sacrum bowel is in the pelvis. */
function sharesOfBowel(region: WindowRegion, shareAbove: AlongBody['shareAbove']): Shares {
  const aboveBrim = shareAbove('S1 upper');
  return [
    [region, aboveBrim],
    ['pelvis', 1 - aboveBrim],
  ];
}
