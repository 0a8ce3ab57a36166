import { directions } from '../../../suites/answers/directions.js';
import { directionFeatures, nameFeatures, type PlacedNames } from '../../../suites/priorFeatures.js';
import type { Item } from '../../../suites/schema/schema.js';
import { guessFromText } from '../guessFromText.js';
import { ownHearsay } from '../hearsay.js';
import { readClues } from '../readClues.js';

/** What a prior sees of an item: its text, and what that asks for. */
export type AskedItem = Pick<Item, 'id' | 'question' | 'text' | 'answer'>;

/** So large that the ridge hardly holds it back: with few subjects a prior is to be no worse than what needs none. */
const blindValue = 3;

/** A named feature of an option. */
export type NamedFeature = readonly [name: string, value: number];

/**
 * What an answer is chosen from: the options, or the eight directions where one is asked for in the model's own words; null for
 * answers that are none of a few.
 */
export function choicesOf({ answer }: Pick<Item, 'answer'>): readonly string[] | null {
  if (answer.kind === 'choice') return answer.options;
  return answer.kind === 'direction' ? directions : null;
}

/**
 * What the text tells of each option: of names the name, with the plane and with the regions that are told; of directions the two
 * structures with the plane; and whether `baseline:blind` takes it.
 */
export function textFeatures(item: AskedItem, choices: readonly string[]): NamedFeature[][] {
  const { plane = 'no plane', regions } = readClues(item);
  const placed = placedOf(item);
  const guess = guessFromText({ ...item, images: [] }, ownHearsay(item));
  return choices.map((choice) => {
    const direction = directions.find((one) => one === choice);
    const names =
      placed === null || direction === undefined
        ? nameFeatures(choice, plane, regions)
        : directionFeatures(placed, plane, direction);
    const isGuess = guess === choice || guess.replace(/^[A-Z]\. /, '') === choice;
    return [...names.map((name) => [name, 1] as const), ...(isGuess ? [['blind', blindValue] as const] : [])];
  });
}

function placedOf({ answer }: AskedItem): PlacedNames | null {
  if (answer.kind === 'direction') return answer;
  return answer.kind === 'choice' && answer.asked.about === 'direction' ? answer.asked : null;
}
