/**
 * The closed list of the paper's label 4, general category. A "lesion" is not a part of normal anatomy and has
 * no function; a "body region" is a label that covers several tissues.
 */
export const generalCategories = [
  'organ',
  'gland',
  'vessel',
  'bone',
  'cartilage',
  'muscle',
  'body region',
  'lesion',
] as const;
export type GeneralCategory = (typeof generalCategories)[number];
