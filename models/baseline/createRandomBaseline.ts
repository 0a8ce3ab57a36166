import { classesOfStructure, structureNames } from '../../data/anatomy/classesOfStructure.js';
import { randomAnswerOf } from '../../suites/answers/answerKinds.js';
import { createRandom, type Random, shuffled } from '../../util/random.js';
import type { Model, ModelRequest } from '../model.js';
import type { ModelOptions } from '../modelOptions.js';
import { readClues } from './readClues.js';
import { shapeAnswer } from './shapeAnswer.js';

/** Structures named when the question does not say how many there are. */
const usualCount = 5;

/**
 * The floor: any option with equal chance; to open questions any direction, function or structure of the anatomy table.
 * Drawn by seed, item and repeat, so the order of asking does not matter.
 */
export async function createRandomBaseline({ seed }: ModelOptions): Promise<Model> {
  return {
    provider: 'baseline',
    name: 'random',
    parameters: { seed },
    async ask(request) {
      const repeat = request.repeat === undefined || request.repeat === 0 ? [] : [request.repeat];
      const random = createRandom('baseline:random', seed, request.id, ...repeat);
      return shapeAnswer(request, draw(request, random), 'This is a guess by chance.');
    },
  };
}

function draw(request: ModelRequest, random: Random): string {
  const { answer } = request;
  const drawn = randomAnswerOf(answer, random);
  if (drawn !== null) return drawn;
  if (answer.kind === 'structures' && answer.asked.about === 'visible') {
    const { count = usualCount } = readClues(request);
    return shuffled(structureNames, random).slice(0, count).join(', ');
  }
  const structure = structureNames[random.integer(structureNames.length)];
  return answer.kind === 'function' ? classesOfStructure(structure)[0].function.text : structure;
}
