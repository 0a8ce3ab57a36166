/**
 * The closed list of the paper's label 3, anatomical location. "Abdominal cavity" is meant widely, as in the
 * paper's own example with a kidney: it includes the retroperitoneal organs.
 */
export const locations = [
  'head',
  'neck',
  'thoracic cavity',
  'thoracic wall',
  'thoracic and abdominal cavities',
  'abdominal cavity',
  'posterior abdominal wall',
  'pelvis',
  'gluteal region',
  'spine',
  'back',
  'upper limb',
  'lower limb',
] as const;
export type Location = (typeof locations)[number];
