import type { WindowRegion } from '../../data/anatomy/anatomyClass.js';
import { bodyRegions } from '../../data/anatomy/bodyRegions.js';

/** A structure's vote for the region of its slice. */
export interface RegionVote {
  readonly region: WindowRegion;
  readonly areaMm2: number;
  readonly isLung: boolean;
}

/** The regions that a slice shows. */
export interface SliceRegions {
  /** Those worth naming, largest area first; empty only where nothing is visible. */
  readonly named: readonly WindowRegion[];
  /** The one whose display window fits. */
  readonly window: WindowRegion;
}

/** Shares of the area that decide; see the recipe. */
export interface RegionShares {
  readonly regionShare: number;
  readonly chestShare: number;
}

/**
 * Ranks the regions of a slice by the area of the structures that vote for them. Spine and muscles vote only
 * where the body's own regions have less than `regionShare` of the area.
 *
 * The window is that of the first region, but the chest's only where the chest has `chestShare` and its lungs
 * `regionShare`: it is made for lungs and shows all other organs white.
 */
export function rankRegions(votes: readonly RegionVote[], shares: RegionShares): SliceRegions {
  const body = votes.filter(({ region }) => bodyRegions.includes(region));
  const counted = totalArea(body) >= shares.regionShare * totalArea(votes) ? body : votes;
  const areas = new Map<WindowRegion, number>();
  for (const { region, areaMm2 } of counted) areas.set(region, (areas.get(region) ?? 0) + areaMm2);
  const ranked = [...areas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  const named = ranked.filter(
    ([, area], rank) => rank === 0 || area >= shares.regionShare * totalArea(counted),
  );
  return { named: named.map(([region]) => region), window: chooseWindow(counted, ranked, shares) };
}

function chooseWindow(
  votes: readonly RegionVote[],
  ranked: readonly (readonly [WindowRegion, number])[],
  { chestShare, regionShare }: RegionShares,
): WindowRegion {
  const all = totalArea(votes);
  const chest = totalArea(votes.filter(({ region }) => region === 'chest'));
  const lungs = totalArea(votes.filter(({ isLung }) => isLung));
  if (lungs > 0 && lungs >= regionShare * all && chest >= chestShare * all) return 'chest';
  const beside = ranked.find(([region]) => region !== 'chest');
  return beside?.[0] ?? 'muscle';
}

function totalArea(votes: readonly RegionVote[]): number {
  return votes.reduce((sum, { areaMm2 }) => sum + areaMm2, 0);
}
