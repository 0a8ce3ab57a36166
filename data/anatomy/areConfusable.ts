import type { AnatomyClass } from './anatomyClass.js';
import { classesOfStructure } from './classesOfStructure.js';

/** Two categories (or single structures of a pair) of which one contains, continues or shows within the other. */
export interface ConfusablePair {
  readonly names: readonly [string, string];
  readonly reason: string;
}

function confusable(name: string, other: string, reason: string): ConfusablePair {
  return { names: [name, other], reason };
}

const noBorder = 'one continues the other, and where a label ends is a matter of choice';

/** Pairs that must not be alternatives in one question; everything else is plainly distinct. */
export const confusablePairs: readonly ConfusablePair[] = [
  confusable('small bowel', 'duodenum', 'the duodenum is the first part of the small bowel'),
  confusable('kidney', 'kidney cyst', 'the cyst lies in the kidney'),
  confusable('vertebra', 'sacrum', 'the sacrum is made of fused vertebrae'),
  confusable('vertebra', 'intervertebral disc', 'a slice near an end plate cuts both; CT maps have no discs'),
  confusable(
    'vertebra',
    'spinal cord',
    'vertebrae enclose the canal, which holds nerve roots below the cord',
  ),
  confusable('rib', 'costal cartilage', 'the cartilage continues the rib, and "rib" often means both'),
  confusable('skull', 'face', 'the facial bones belong to both'),
  confusable('heart', 'pulmonary vein', 'the veins end in the left atrium without a visible border'),
  confusable('heart', 'pulmonary artery', 'the pulmonary trunk rises from the heart within the pericardium'),
  confusable('lung', 'pulmonary vein', 'unlabelled branches of the veins show in every lung'),
  confusable('lung', 'pulmonary artery', 'unlabelled branches of the arteries show in every lung'),
  confusable('liver', 'portal venous system', 'portal branches within the liver are not labelled'),
  confusable('spleen', 'portal venous system', 'the splenic vein begins in the hilum of the spleen'),
  confusable('hepatic vessel', 'liver', 'the vessels lie in the liver'),
  confusable('hepatic vessel', 'portal venous system', noBorder),
  confusable('hepatic vessel', 'inferior vena cava', noBorder),
  confusable('celiac trunk', 'aorta', noBorder),
  confusable('brachiocephalic trunk', 'right subclavian artery', noBorder),
  confusable('brachiocephalic trunk', 'right common carotid artery', noBorder),
  confusable('superior vena cava', 'brachiocephalic vein', noBorder),
  confusable('aorta', 'iliac artery', noBorder),
  confusable('inferior vena cava', 'iliac vein', noBorder),
];

/** The names paired with each name. */
const partners: ReadonlyMap<string, ReadonlySet<string>> = findPartners();

function findPartners(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string, partner: string) =>
    found.set(name, (found.get(name) ?? new Set<string>()).add(partner));
  for (const { names } of confusablePairs) {
    add(names[0], names[1]);
    add(names[1], names[0]);
  }
  return found;
}

/**
 * Whether two structures must not stand as alternatives in one question: they are the same, or one contains,
 * continues or shows within the other. Structures of opposite sides never are.
 * @throws InputError for a structure that the table does not hold.
 */
export function areConfusable(structure: string, other: string): boolean {
  const [first] = classesOfStructure(structure);
  const [second] = classesOfStructure(other);
  if (structure === other || isOneWithin(first, second)) return true;
  if (isPaired(first) && isPaired(second) && first.side !== second.side) return false;
  return namesOf(first).some((name) =>
    namesOf(second).some((partner) => partners.get(name)?.has(partner) === true),
  );
}

/** "Kidneys" are the left one, too. */
function isOneWithin(first: AnatomyClass, second: AnatomyClass): boolean {
  return first.category === second.category && (first.isBothSides || second.isBothSides);
}

function isPaired({ side }: AnatomyClass): boolean {
  return side === 'left' || side === 'right';
}

function namesOf({ structure, category }: AnatomyClass): readonly string[] {
  return [structure, category];
}
