import type { Conditions } from './conditions.js';
import type { KeyRow } from './schema/schema.js';

/**
 * What a key proves beside the answer, in words. Of a mask that is judged its fault and what it measures, or experts' ratings; of a
 * control, what is shown in place of the mask. Of a glioma its grade and how much of it is on the slice. Null for any other item.
 */
export function proofWords(
  { answer, proof }: KeyRow,
  { control }: Pick<Conditions, 'control'>,
): string | null {
  if (proof.kind === 'glioma') return gliomaWords(proof);
  if (answer.kind !== 'assessment' || proof.kind !== 'overlay') return null;
  const { accept, fault } = answer;
  const verdict = accept ? 'accept' : 'reject';
  if (control !== null) return `${verdict}; control: ${control}`;
  const ratings = proof.ratings.map(({ reader, rating }) => `${reader} ${rating}`);
  if (ratings.length > 0) return `${verdict}; rated ${ratings.join(', ')}`;
  const what = fault === null ? 'as it came' : `${fault.name}, severity ${fault.severity}`;
  return [verdict, what, ...measured(proof.against)].join('; ');
}

function gliomaWords({ grade, areaMm2, pieces }: Extract<KeyRow['proof'], { kind: 'glioma' }>): string {
  const area = areaMm2 === 0 ? 'no tumour' : `tumour ${areaMm2.toFixed(0)} mm2`;
  return [grade ?? 'no grade', pieces > 1 ? `${area} in ${pieces} pieces` : area].join('; ');
}

function measured(against: Extract<KeyRow['proof'], { kind: 'overlay' }>['against']): string[] {
  if (against === null) return [];
  const { dice, hd95Mm, areaError, strayPieces, holes } = against;
  const sign = areaError < 0 ? '−' : '+';
  return [
    `Dice ${dice.toFixed(3)}`,
    hd95Mm === null ? 'no HD95' : `HD95 ${hd95Mm.toFixed(1)} mm`,
    `area ${sign}${(100 * Math.abs(areaError)).toFixed(0)} %`,
    ...(strayPieces > 0 ? [`${strayPieces} stray`] : []),
    ...(holes > 0 ? [`${holes} ${holes === 1 ? 'hole' : 'holes'}`] : []),
  ];
}
