import type { Reading } from '../../suites/answers/answerKinds.js';

/** What a run said to an item, for a tile. */
export interface SheetPrediction {
  /** Name of the run. */
  readonly run: string;
  /** Null where nothing could be read. */
  readonly reading: Reading | null;
  /** What was read and how good it is, or why there is nothing. */
  readonly words: string;
}

/** Of what the key holds. */
export const truthColour = '#00e676';

/** Of runs over pictures and, darker, in text, in their order. */
const runColours = [
  ['#ff2fd6', '#b0008f'],
  ['#ffb300', '#8a5a00'],
  ['#29b6f6', '#0068a0'],
  ['#ff5252', '#b00020'],
] as const;

/** The colour of a run by its place, over pictures. */
export function runColour(place: number): string {
  return runColours[place % runColours.length][0];
}

/** The same, dark enough for text on white. */
export function darkRunColour(place: number): string {
  return runColours[place % runColours.length][1];
}
