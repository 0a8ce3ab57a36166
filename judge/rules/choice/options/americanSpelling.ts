/** "Hematoma", "edema", "tumor", "goiter", "localization" for a word, lower case, that is written in the British manner. */
export function americanSpelling(word: string): string {
  return word
    .replace(/ae|oe/g, 'e')
    .replace(/(?<=[a-z]{2})our(?=s?\b)/g, 'or')
    .replace(/(?<=[a-z]{2}[bt])re(?=s?\b)/g, 'er')
    .replace(/isation/g, 'ization');
}
