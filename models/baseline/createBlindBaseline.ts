import { classesOfStructure, structureNames } from '../../data/anatomy/classesOfStructure.js';
import { directions } from '../../suites/schema/schema.js';
import type { Model, ModelRequest } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { bodyPositions } from './bodyPositions.js';
import { eighthsBetween, guessDirection } from './guessDirection.js';
import { type Clues, readClues } from './readClues.js';
import { shapeAnswer } from './shapeAnswer.js';

/** Structures named when the question does not say how many there are. */
const usualCount = 6;
/** How much likelier a structure is in a region that the prompt names: about a third of the trunk's slices show one. */
const regionFactor = 3;
/** The same for other regions: they reach into the slice at its border only. */
const otherRegionFactor = 0.05;

/**
 * What text alone can do: it never opens an image. A structure is the likelier the more slices show it (and, where the
 * largest is asked for, the larger it tends to be), likelier again when it belongs to a region that the prompt names or
 * hints at; a direction is what it is in people in general, given the plane; without any clue the first option is taken.
 */
export async function createBlindBaseline(_options: ModelOptions): Promise<Model> {
  return {
    provider: 'baseline',
    name: 'blind',
    parameters: {},
    async ask(request) {
      const clues = readClues(request);
      const answer = request.options === null ? answerOpen(clues) : choose(request.options, clues);
      return shapeAnswer(request, answer, 'The text alone suggests this; the image was not seen.');
    },
  };
}

function choose(options: NonNullable<ModelRequest['options']>, clues: Clues): number {
  const scores = options.map((option) => score(option, clues));
  return scores.indexOf(Math.max(...scores));
}

function score(option: string, clues: Clues): number {
  const direction = directions.find((one) => one === option);
  if (direction === undefined) return likelihood(option, clues);
  const guess = guessDirection(clues.target, clues.reference, clues.plane);
  return guess === undefined ? 0 : -eighthsBetween(direction, guess);
}

function answerOpen(clues: Clues): string {
  const likeliest = [...structureNames].sort(
    (one, other) => likelihood(other, clues) - likelihood(one, clues),
  );
  if (clues.asked === 'direction') {
    return guessDirection(clues.target, clues.reference, clues.plane) ?? directions[0];
  }
  if (clues.asked === 'function') return classesOfStructure(likeliest[0])[0].function.text;
  return likeliest.slice(0, clues.asked === 'list' ? (clues.count ?? usualCount) : 1).join(', ');
}

/** Grows with how likely the structure is the answer; 0 for one that the table of positions does not know. */
function likelihood(structure: string, { regions, asked }: Clues): number {
  if (!structureNames.includes(structure)) return 0;
  const [{ category, windowRegion }] = classesOfStructure(structure);
  const { share, area } = bodyPositions.get(category) ?? { share: 0, area: 0 };
  const prior = asked === 'largest' ? share * area : share;
  if (regions.has(windowRegion)) return prior * regionFactor;
  const runsThrough = windowRegion === 'spine' || windowRegion === 'muscle';
  return regions.size === 0 || runsThrough ? prior : prior * otherRegionFactor;
}
