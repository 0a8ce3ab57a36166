/**
 * How exactly a phrase names something: a part ("left upper lobe"), a structure ("left lung"), a category
 * ("lung"), a group of categories ("bowel"), a kind of tissue ("bone"), a region ("chest"), or something that
 * the anatomy table does not hold ("renal artery").
 */
export type Level = 'part' | 'structure' | 'category' | 'group' | 'kind' | 'region' | 'other';

/** What a phrase can stand for. */
export interface Referent {
  readonly level: Level;
  /** Every class of any class map that may be meant; none for a region or what is outside the table. */
  readonly classes: readonly string[];
  /** Locations of the classes, or of a region. */
  readonly locations: readonly string[];
}

/** From the most to the least exact. */
export const levels: readonly Level[] = ['part', 'structure', 'category', 'group', 'kind', 'region', 'other'];
