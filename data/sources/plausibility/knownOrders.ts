/** Categories or classes of which the first lies further along an axis of the body than the second, in nearly everybody. */
export interface KnownOrder {
  readonly first: string;
  readonly second: string;
}

function orders(pairs: readonly (readonly [first: string, second: string])[]): readonly KnownOrder[] {
  return pairs.map(([first, second]) => ({ first, second }));
}

const numbered = (letter: string, count: number) =>
  Array.from({ length: count }, (_, index) => `vertebrae_${letter}${index + 1}`);
const spine = [...numbered('C', 7), ...numbered('T', 12), ...numbered('L', 5), 'sacrum'];

/** The first is to the right of the second, in those without situs inversus: organs, and chambers of the heart by what they are. */
export const rightOf = orders([
  ['liver', 'spleen'],
  ['liver', 'stomach'],
  ['liver', 'heart'],
  ['liver', 'vertebra'],
  ['gallbladder', 'spleen'],
  ['gallbladder', 'stomach'],
  ['vertebra', 'spleen'],
  ['vertebra', 'heart'],
  ['sternum', 'heart'],
  ['inferior vena cava', 'aorta'],
  ['heart_atrium_right', 'heart_atrium_left'],
  ['heart_ventricle_right', 'heart_ventricle_left'],
]);

/** The first is in front of the second. */
export const inFrontOf = orders([
  ['sternum', 'vertebra'],
  ['sternum', 'paraspinal muscles'],
  ['heart', 'vertebra'],
  ['trachea', 'vertebra'],
  ['liver', 'paraspinal muscles'],
  ['stomach', 'vertebra'],
  ['pancreas', 'vertebra'],
  ['small bowel', 'vertebra'],
  ['vertebra', 'paraspinal muscles'],
  ['aorta', 'paraspinal muscles'],
  ['iliopsoas', 'gluteus maximus'],
  ['urinary bladder', 'sacrum'],
  ['urinary bladder', 'gluteus maximus'],
  ['quadriceps femoris', 'posterior thigh compartment'],
  ['face', 'brain'],
]);

/** The first is nearer the head than the second. */
export const above = orders([
  ...spine.slice(1).map((lower, index) => [spine[index], lower] as const),
  ['brain', 'lung'],
  ['brain', 'heart'],
  ['thyroid gland', 'heart'],
  ['trachea', 'liver'],
  ['clavicle', 'liver'],
  ['lung', 'kidney'],
  ['lung', 'urinary bladder'],
  ['lung', 'hip bone'],
  ['heart', 'kidney'],
  ['heart', 'urinary bladder'],
  ['liver', 'urinary bladder'],
  ['liver', 'hip bone'],
  ['spleen', 'urinary bladder'],
  ['kidney', 'urinary bladder'],
  ['kidney', 'hip bone'],
  ['hip bone', 'tibia'],
  ['femur', 'tibia'],
]);
