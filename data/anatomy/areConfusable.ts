import { classesOfStructure } from './classesOfStructure.js';

/** Two categories of which one contains, continues or shows within the other. */
export interface ConfusablePair {
  readonly categories: readonly [string, string];
  readonly reason: string;
}

/** Pairs that must not be alternatives in one question; everything else is plainly distinct. */
export const confusablePairs: readonly ConfusablePair[] = [
  { categories: ['small bowel', 'duodenum'], reason: 'the duodenum is the first part of the small bowel' },
  { categories: ['kidney', 'kidney cyst'], reason: 'the cyst lies in the kidney' },
  { categories: ['vertebra', 'sacrum'], reason: 'the sacrum is made of fused vertebrae' },
  {
    categories: ['vertebra', 'intervertebral disc'],
    reason: 'a slice near an end plate shows both; CT maps do not label discs',
  },
  {
    categories: ['vertebra', 'spinal cord'],
    reason: 'the vertebrae enclose the canal; below the cord it still holds nerve roots',
  },
  {
    categories: ['rib', 'costal cartilage'],
    reason: 'the cartilage continues the rib, and "rib" often means both',
  },
  { categories: ['skull', 'face'], reason: 'the facial bones belong to both' },
  {
    categories: ['heart', 'pulmonary vein'],
    reason: 'the veins end in the left atrium without a visible border',
  },
  {
    categories: ['heart', 'pulmonary artery'],
    reason: 'the pulmonary trunk rises from the heart within the pericardium',
  },
  { categories: ['lung', 'pulmonary vein'], reason: 'unlabelled branches of the veins show in every lung' },
  {
    categories: ['lung', 'pulmonary artery'],
    reason: 'unlabelled branches of the arteries show in every lung',
  },
  {
    categories: ['liver', 'portal and splenic veins'],
    reason: 'portal branches within the liver are not labelled',
  },
  {
    categories: ['spleen', 'portal and splenic veins'],
    reason: 'the splenic vein begins in the hilum of the spleen',
  },
];

/**
 * Whether two structures must not stand as alternatives in one question: they are the same, or one contains,
 * continues or shows within the other. Structures of opposite sides never are.
 * @throws InputError for a structure that the table does not hold.
 */
export function areConfusable(structure: string, other: string): boolean {
  const [first] = classesOfStructure(structure);
  const [second] = classesOfStructure(other);
  if (structure === other) return true;
  if ([first.side, second.side].sort().join() === 'left,right') return false;
  return confusablePairs.some(
    ({ categories: [a, b] }) =>
      (first.category === a && second.category === b) || (first.category === b && second.category === a),
  );
}
