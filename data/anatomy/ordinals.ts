const words = [
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
];

/** "ninth" for 9; from 1 to 13, as far as ribs and vertebrae go. */
export function ordinalWord(number: number): string {
  return words[number - 1];
}

/** "9th" for 9; from 1 to 13. */
export function numeral(number: number): string {
  const endings = ['st', 'nd', 'rd'];
  return `${number}${endings[number - 1] ?? 'th'}`;
}
