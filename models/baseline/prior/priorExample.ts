import { optionLetter } from '../../../suites/answers/optionLetter.js';
import { regionsInWords } from '../../../suites/priorFeatures.js';
import type { KeyedItem } from '../../../suites/rows/readItemsWithKey.js';
import { readClues } from '../readClues.js';
import { choicesOf, type NamedFeature, textFeatures } from './textFeatures.js';

interface ExampleOf {
  readonly question: string;
  readonly subject: string;
}

/** An item with its right answer, as a prior is fitted on it. */
export type PriorExample = ExampleOf &
  (
    | {
        readonly kind: 'options';
        readonly choices: readonly string[];
        readonly features: readonly (readonly NamedFeature[])[];
        readonly chosen: number;
      }
    | {
        readonly kind: 'commonest';
        readonly contexts: readonly string[];
        readonly right: string;
        /** Whether several structures are right together. */
        readonly isList: boolean;
      }
  );

/** Kinds of answers in whose place nothing can be said from a text: places, and programs. */
const untold: readonly string[] = ['centre', 'box', 'polygon', 'program'];

/** What an item teaches; null for kinds of answers that a text tells nothing about, and for controls. */
export function priorExample({ item, key }: KeyedItem): PriorExample | null {
  const { question, subject, answer, conditions } = item;
  if (conditions.control !== null || untold.includes(answer.kind)) return null;
  const of = { question, subject };
  const choices = choicesOf(item);
  if (choices === null) {
    const isList = answer.kind === 'structures' && answer.asked.about === 'visible';
    return { ...of, kind: 'commonest', contexts: contextsOf(item), right: key.reference, isList };
  }
  const right = key.answer;
  const chosen = right.kind === 'choice' ? right.choice : choices.indexOf(key.reference);
  return chosen < 0
    ? null
    : { ...of, kind: 'options', choices, features: textFeatures(item, choices), chosen };
}

/** What a text tells, in steps: plane and regions, the plane, nothing. */
export function contextsOf(item: { readonly text: string }): readonly string[] {
  const { plane = 'no plane', regions } = readClues(item);
  return [`${plane}, ${regionsInWords(regions)}`, plane, ''];
}

/** "B. liver" */
export function inWords(choices: readonly string[], place: number, isLettered: boolean): string {
  return isLettered ? `${optionLetter(place)}. ${choices[place]}` : choices[place];
}
