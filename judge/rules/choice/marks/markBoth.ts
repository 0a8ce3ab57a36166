import { marked as enclosed, inBox } from '../claims/grammar/askedWords.js';
import { marks, pattern } from './markCharacters.js';

const both = new RegExp(
  String.raw`(?<=${pattern.option}[^.\n]{0,120}[.;,:] ?(?:(?:so|hence|thus|therefore|and|which means|that is),? )?)both(?: of (?:them|these)| structures| organs| options)?(?= (?:are|lie|fall|sit|run) (?:\p{Ll}+ly )?(?:${enclosed}|${inBox}|inside|within it)(?!\p{L}))`,
  'giu',
);

/** Marks "both" as several options where it is said of two that both are enclosed. */
export function markBoth(text: string): string {
  return text.replace(both, marks.several);
}
