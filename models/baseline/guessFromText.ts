import { classesOfStructure, structureNames } from '../../data/anatomy/classesOfStructure.js';
import { textLikelihood } from '../../data/anatomy/textLikelihood.js';
import { type AnswerForm, type OfKind, randomAnswerOf } from '../../suites/answers/answerKinds.js';
import type { Asked } from '../../suites/answers/asked.js';
import { type Direction, directions, eighthsBetween } from '../../suites/answers/directions.js';
import { optionLetter } from '../../suites/answers/optionLetter.js';
import { createRandom } from '../../util/random.js';
import type { ModelRequest } from '../model.js';
import { guessDirection } from './guessDirection.js';
import { type Hearsay, topicOf } from './hearsay.js';
import { vocabularyOf } from './vocabularyOf.js';

/** Structures named when nothing says how many there are. */
const usualCount = 6;
/**
 * What text alone can do. A structure is the likelier the more slices show it (and, where the largest is asked for, the larger
 * it tends to be), likelier again when it belongs to a region that is named or hinted at, and likeliest when some text says
 * that it is seen; a direction is what it is in people in general, given the plane; an image is what it is said to be, and
 * real; without any clue the first option is taken. An open question is answered from the options of its closed form, where
 * these are known.
 */
export function guessFromText(request: ModelRequest, hearsay: Hearsay): string {
  const { answer } = request;
  switch (answer.kind) {
    case 'choice':
      return optionWords(answer.options, choose(answer.options, answer.asked, hearsay));
    case 'direction':
      return openDirection(answer, hearsay);
    case 'function':
      return classesOfStructure(likeliest(1, hearsay, 'enclosed')[0])[0].function.text;
    case 'structures':
      return openStructures(answer, hearsay).join(', ');
    case 'identity':
      return `Yes, this is a human ${answer.modality} scan.`;
    default:
      // A kind of answer about which text alone tells nothing.
      return randomAnswerOf(answer, createRandom('baseline:blind', request.id), vocabularyOf(request));
  }
}

/** "B. liver" */
function optionWords(options: readonly string[], place: number): string {
  return `${optionLetter(place)}. ${options[place]}`;
}

function openStructures({ asked }: OfKind<AnswerForm, 'structures'>, hearsay: Hearsay): readonly string[] {
  const { count = usualCount, seen } = hearsay;
  return likeliest(asked.about === 'visible' ? Math.max(count, seen.size) : 1, hearsay, asked.about);
}

function openDirection(placed: OfKind<AnswerForm, 'direction'>, hearsay: Hearsay): Direction {
  const asked = { ...placed, about: 'direction' } as const;
  const options = hearsay.options.get(topicOf(asked));
  const guess = guessDirection(placed, hearsay.plane) ?? directions[0];
  return options === undefined ? guess : (options[choose(options, asked, hearsay)] as Direction);
}

/** Place of the option. */
function choose(options: readonly string[], asked: Asked, hearsay: Hearsay): number {
  if (asked.about === 'authenticity')
    return Math.max(
      0,
      options.findIndex((option) => /\breal\b/.test(option)),
    );
  const guess = asked.about === 'direction' ? guessDirection(asked, hearsay.plane) : undefined;
  const scores = options.map((option) => {
    const direction = directions.find((one) => one === option);
    if (direction === undefined) return likelihood(option, hearsay, asked.about);
    return guess === undefined ? 0 : -eighthsBetween(direction, guess);
  });
  return scores.indexOf(Math.max(...scores));
}

/** So many structures, the likeliest first. */
function likeliest(count: number, hearsay: Hearsay, about: Asked['about']): readonly string[] {
  const options = about === 'visible' ? undefined : hearsay.options.get(about);
  const known = (options ?? structureNames).filter((name) => structureNames.includes(name));
  return (known.length === 0 ? structureNames : known)
    .toSorted((one, other) => likelihood(other, hearsay, about) - likelihood(one, hearsay, about))
    .slice(0, count);
}

/** Grows with how likely the structure is the answer; 0 for one that the table of positions does not know. */
function likelihood(structure: string, { regions, seen, elsewhere }: Hearsay, about: Asked['about']): number {
  if (!structureNames.includes(structure)) return 0;
  // Whatever is seen comes before whatever is guessed at: no likelihood is above 200.
  const heard = seen.has(structure) ? 1000 : 0;
  // What nearby slices are said to show comes between, where it is asked what there is.
  const nearby = about === 'visible' ? 500 * (elsewhere?.get(structure) ?? 0) : 0;
  return heard + nearby + textLikelihood(structure, regions, about === 'largest' ? 'largest' : 'visible');
}
