import { type Direction, turnDirection } from './answers/directions.js';
import type { QuestionPrior } from './schema/schema.js';

/** "abdomen and pelvis", as the features of a prior have it. */
export function regionsInWords(regions: ReadonlySet<string>): string {
  return regions.size === 0 ? 'no region' : [...regions].toSorted().join(' and ');
}

/** Names of the features of an option that is a structure's name. */
export function nameFeatures(name: string, plane: string, regions: ReadonlySet<string>): string[] {
  return [name, `${name}, ${plane}`, `${name}, ${regionsInWords(regions)}`];
}

/** Which structure is placed against which other. */
export interface PlacedNames {
  readonly target: string;
  readonly reference: string;
}

/**
 * Names of the features of an option that is a direction. One structure as seen from another says the same as the other from the one, turned by half
 * a turn: both have one name.
 */
export function directionFeatures(
  { target, reference }: PlacedNames,
  plane: string,
  direction: Direction,
): string[] {
  const back = turnDirection(direction, 4);
  const pair =
    target < reference ? `${target} from ${reference}: ${direction}` : `${reference} from ${target}: ${back}`;
  return [
    direction,
    `${direction}, ${plane}`,
    `${pair}, ${plane}`,
    `${target}: ${direction}, ${plane}`,
    `${reference}: ${back}, ${plane}`,
  ];
}

/** The logarithm of an option's odds to be right, by how often it was, drawn towards chance by as many further options as one question has. */
export function oddsByFrequency([right, offered]: readonly [number, number], options: number): number {
  return Math.log((right + 1) / (offered - right + options - 1));
}

/** What a fitted prior makes of an option with these features: the higher, the likelier it is right. */
export function priorScore(
  { weights, frequency }: Extract<QuestionPrior, { kind: 'options' }>,
  option: { readonly text: string; readonly features: readonly string[] },
  options: number,
): number {
  const weightOf = (name: string) => (Object.hasOwn(weights, name) ? weights[name] : 0);
  const counts = Object.hasOwn(frequency, option.text) ? frequency[option.text] : ([0, 0] as const);
  const sum = option.features.reduce((sum, name) => sum + weightOf(name), 0);
  return sum + weightOf('frequency') * oddsByFrequency(counts, options);
}
