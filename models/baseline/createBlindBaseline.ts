import { classesOfStructure, structureNames } from '../../data/anatomy/classesOfStructure.js';
import { type AnswerForm, type OfKind, randomAnswerOf } from '../../suites/answers/answerKinds.js';
import type { Asked } from '../../suites/answers/asked.js';
import { directions, eighthsBetween } from '../../suites/answers/directions.js';
import { optionLetter } from '../../suites/answers/optionLetter.js';
import { createRandom } from '../../util/random.js';
import type { Model, ModelRequest } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { bodyPositions } from './bodyPositions.js';
import { guessDirection } from './guessDirection.js';
import { type Clues, readClues } from './readClues.js';
import { shapeAnswer } from './shapeAnswer.js';
import { vocabularyOf } from './vocabularyOf.js';

/** Structures named when the question does not say how many there are. */
const usualCount = 6;
/** How much likelier a structure is in a region that the prompt names: about a third of the trunk's slices show one. */
const regionFactor = 3;
/** The same for other regions: they reach into the slice at its border only. */
const otherRegionFactor = 0.05;

/**
 * What text alone can do: it never opens an image. A structure is the likelier the more slices show it (and, where the
 * largest is asked for, the larger it tends to be), likelier again when it belongs to a region that the prompt names or
 * hints at; a direction is what it is in people in general, given the plane; an image is what it is said to be, and real;
 * without any clue the first option is taken.
 */
export async function createBlindBaseline(_options: ModelOptions): Promise<Model> {
  return {
    provider: 'baseline',
    name: 'blind',
    parameters: {},
    async ask(request) {
      return shapeAnswer(request, answerTo(request), 'The text alone suggests this; the image was not seen.');
    },
  };
}

function answerTo(request: ModelRequest): string {
  const { answer } = request;
  const clues = readClues(request);
  switch (answer.kind) {
    case 'choice':
      return optionWords(answer.options, choose(answer, clues));
    case 'direction':
      return guessDirection(answer, clues.plane) ?? directions[0];
    case 'function':
      return classesOfStructure(likeliest(1, clues)[0])[0].function.text;
    case 'structures': {
      const { about } = answer.asked;
      return likeliest(about === 'visible' ? (clues.count ?? usualCount) : 1, clues, about).join(', ');
    }
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

/** Place of the option. */
function choose({ options, asked }: OfKind<AnswerForm, 'choice'>, clues: Clues): number {
  if (asked.about === 'authenticity')
    return Math.max(
      0,
      options.findIndex((option) => /\breal\b/.test(option)),
    );
  const guess = asked.about === 'direction' ? guessDirection(asked, clues.plane) : undefined;
  const scores = options.map((option) => {
    const direction = directions.find((one) => one === option);
    if (direction === undefined) return likelihood(option, clues, asked.about);
    return guess === undefined ? 0 : -eighthsBetween(direction, guess);
  });
  return scores.indexOf(Math.max(...scores));
}

/** So many structures, the likeliest first. */
function likeliest(count: number, clues: Clues, about?: Asked['about']): readonly string[] {
  return structureNames
    .toSorted((one, other) => likelihood(other, clues, about) - likelihood(one, clues, about))
    .slice(0, count);
}

/** Grows with how likely the structure is the answer; 0 for one that the table of positions does not know. */
function likelihood(structure: string, { regions }: Clues, about?: Asked['about']): number {
  if (!structureNames.includes(structure)) return 0;
  const [{ category, windowRegion }] = classesOfStructure(structure);
  const { share, area } = bodyPositions.get(category) ?? { share: 0, area: 0 };
  const prior = about === 'largest' ? share * area : share;
  if (regions.has(windowRegion)) return prior * regionFactor;
  const runsThrough = windowRegion === 'spine' || windowRegion === 'muscle';
  return regions.size === 0 || runsThrough ? prior : prior * otherRegionFactor;
}
