/**
 * What version 1, the form of the paper, has otherwise than version 2, whose values are the defaults of the recipe's schema. A parameter that
 * has the same value in both does not stand here.
 */
export const firstVersion = {
  version: '1',
  optionChoice: 'by level',
  optionRegions: 'any',
  absentDistance: 0,
  largestOf: 'all',
  nameBlue: true,
  blueOptions: 'cross',
  hintsOf: 'item',
  turnedControl: false,
  spineRegions: 'alone',
  tellVocabulary: false,
  tellDisplay: false,
  minimumBoxPixels: 0,
  spatialBoxPurity: 0,
  openMinimumArea: 0,
  openMinimumContrast: 0,
  minimumLabelledShare: 0,
} as const;
