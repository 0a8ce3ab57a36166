/**
 * In a marked text each naming of an option is one character, so that grammar can speak of it: "The organ is (B) liver." is "The
 * organ is X." with X for option B. Private use; `readableCharacters` leaves none in a text.
 */
const firstLetter = 0xe000;
const firstText = 0xe020;
const afterTexts = 0xe040;

/** Marks that stand for no single option. */
export const marks = {
  /** Several options side by side: "A or C", "the liver and the spleen". */
  several: '\ue040',
  /** An option in a list of options. */
  listed: '\ue041',
  /** A letter beside the text of another option. */
  disagreeing: '\ue042',
  /** A letter that no option has. */
  outOfRange: '\ue043',
  /** "None of the above". */
  none: '\ue044',
  /** The name of something that is no option. */
  other: '\ue045',
} as const;

/** The same as parts of regular expressions. */
export const pattern = {
  /** An option by its letter, with or without its text. */
  letter: String.raw`[\ue000-\ue01f]`,
  /** An option by its text. */
  text: String.raw`[\ue020-\ue03f]`,
  /** One option. */
  option: String.raw`[\ue000-\ue03f]`,
  /** What a claim can be about. */
  claimable: String.raw`[\ue000-\ue040\ue042-\ue044]`,
  /** Any mark. */
  mark: String.raw`[\ue000-\ue045]`,
} as const;

export function letterMark(choice: number): string {
  return String.fromCharCode(firstLetter + choice);
}

export function textMark(choice: number): string {
  return String.fromCharCode(firstText + choice);
}

/** The option that a mark stands for; null for one that stands for none or several, and for other text. */
export function choiceOfMark(mark: string): number | null {
  const code = mark.codePointAt(0) ?? 0;
  if (code < firstLetter || code >= afterTexts) return null;
  return code < firstText ? code - firstLetter : code - firstText;
}

/** True for the mark of one option that is told by its letter. */
export function isLetterMark(mark: string): boolean {
  const code = mark.charCodeAt(0);
  return code >= firstLetter && code < firstText;
}
