/** "Hematoma", "edema", "tumor", "localization" for a word, lower case, that is written in the British manner. */
export function americanSpelling(word: string): string {
  return word
    .replace(/ae|oe/g, 'e')
    .replace(/(?<=[a-z]{2})our(?=s?\b)/g, 'or')
    .replace(/isation/g, 'ization');
}
