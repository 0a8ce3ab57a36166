import { classesOfStructure, structureNames } from '../../data/anatomy/classesOfStructure.js';
import { directions } from '../../suites/schema.js';
import type { Model, ModelRequest } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { bodyPositions } from './bodyPositions.js';
import { eighthsBetween, guessDirection } from './guessDirection.js';
import { type Clues, readClues } from './readClues.js';
import { shapeAnswer } from './shapeAnswer.js';

/** Structures named when the question does not say how many there are. */
const usualCount = 6;
/** How much likelier a structure is in a region that the prompt names. */
const regionFactor = 100;

/**
 * What text alone can do: it never opens an image. A structure is the likelier the larger it tends to be, much likelier
 * when it belongs to a region that the prompt names or hints at; a direction is what it is in people in general,
 * given the plane; without any clue the first option is taken.
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
  if (clues.asked === 'direction')
    return guessDirection(clues.target, clues.reference, clues.plane) ?? directions[0];
  if (clues.asked === 'function') return classesOfStructure(likeliest[0])[0].function.text;
  return likeliest.slice(0, clues.asked === 'list' ? (clues.count ?? usualCount) : 1).join(', ');
}

/** Typical area, weighted by whether the region fits; 0 for a structure that the table does not know. */
function likelihood(structure: string, { regions }: Clues): number {
  if (!structureNames.includes(structure)) return 0;
  const [{ category, windowRegion }] = classesOfStructure(structure);
  const area = bodyPositions.get(category)?.area ?? 0;
  return regions.has(windowRegion) ? area * regionFactor : area;
}
