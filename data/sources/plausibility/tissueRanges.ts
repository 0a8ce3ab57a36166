import type { AnatomyClass } from '../../anatomy/anatomyClass.js';

/** A smallest and a largest median, in Hounsfield units. */
export type HounsfieldRange = readonly [lowest: number, highest: number];

/** What a tissue's median may be. */
export interface TissueRanges {
  /** In nearly any CT: with and without contrast, with fat in liver and muscles, in soft bones, at any tube voltage. */
  readonly usual: HounsfieldRange;
  /** In any CT at all, artefacts and disease included. */
  readonly possible: HounsfieldRange;
}

const lung: TissueRanges = { usual: [-1050, -150], possible: [-1100, 300] };
const trachea: TissueRanges = { usual: [-1100, -500], possible: [-1100, 300] };
const bone: TissueRanges = { usual: [-50, 900], possible: [-150, 2500] };
/** Contrast medium adds little to muscles, and they may be replaced by fat. */
const muscle: TissueRanges = { usual: [-90, 250], possible: [-200, 300] };
const softTissue = (...usual: HounsfieldRange): TissueRanges => ({ usual, possible: [-300, 1000] });

const byCategory: Readonly<Record<string, TissueRanges>> = {
  lung,
  trachea,
  liver: softTissue(-50, 700),
  spleen: softTissue(-20, 700),
  pancreas: softTissue(-80, 700),
  kidney: softTissue(-20, 700),
  heart: softTissue(-20, 900),
  brain: softTissue(-20, 200),
  vertebra: bone,
  sacrum: bone,
  sternum: bone,
  rib: bone,
  'hip bone': bone,
};

/**
 * The ranges of a structure's median in CT; undefined for what differs too much, such as vessels and what may be full of air or
 * contrast.
 */
export function tissueRanges({ category, generalCategory }: AnatomyClass): TissueRanges | undefined {
  return byCategory[category] ?? (generalCategory === 'muscle' ? muscle : undefined);
}
