import type { WindowRegion } from '../../data/anatomy/anatomyClass.js';

/** Regions of the body proper; spine and muscles run through all of them. */
const bodyRegions: ReadonlySet<WindowRegion> = new Set(['head and neck', 'chest', 'abdomen', 'pelvis']);

/** A structure's vote for the region of its slice. */
export interface RegionVote {
  readonly region: WindowRegion;
  readonly areaMm2: number;
}

/**
 * Ranks the regions of a slice by the area of the structures that vote for them, largest first; those with
 * less than `minimumShare` of the area are left out. The first decides the display window.
 *
 * Spine and muscles vote only where the body's own regions have less than `minimumShare` of all.
 */
export function rankRegions(votes: readonly RegionVote[], minimumShare: number): readonly WindowRegion[] {
  const body = votes.filter(({ region }) => bodyRegions.has(region));
  const counted = totalArea(body) >= minimumShare * totalArea(votes) ? body : votes;
  const areas = new Map<WindowRegion, number>();
  for (const { region, areaMm2 } of counted) areas.set(region, (areas.get(region) ?? 0) + areaMm2);
  const ranked = [...areas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ranked
    .filter(([, area], rank) => rank === 0 || area >= minimumShare * totalArea(counted))
    .map(([region]) => region);
}

function totalArea(votes: readonly RegionVote[]): number {
  return votes.reduce((sum, { areaMm2 }) => sum + areaMm2, 0);
}
