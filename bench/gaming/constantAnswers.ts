import { classesOfStructure, structureNames } from '../../data/anatomy/classesOfStructure.js';
import type { AnswerForm } from '../../suites/answers/answerKinds.js';
import { directions } from '../../suites/answers/directions.js';
import { optionLetter } from '../../suites/answers/optionLetter.js';

const kindsOfTissue = [
  'a bone',
  'a muscle',
  'a vessel',
  'a gland',
  'an organ of the chest',
  'an organ of the abdomen',
];
const functionTexts = [...new Set(structureNames.map((name) => classesOfStructure(name)[0].function.text))];
const identities = ['Yes.', 'No.'].concat(
  ['real', 'synthesised'].flatMap((made) =>
    ['CT', 'MR'].flatMap((modality) =>
      ['a human', 'an animal'].map((whom) => `A ${made} ${modality} scan of ${whom}.`),
    ),
  ),
);

/** Every single answer that a question of some kind can have, among which the best one is looked for. */
export function constantAnswers(form: AnswerForm): readonly string[] {
  switch (form.kind) {
    case 'choice':
      return form.options.map((_, place) => optionLetter(place));
    case 'structures':
      return [...structureNames, ...kindsOfTissue];
    case 'direction':
      return directions;
    case 'function':
      return functionTexts;
    case 'identity':
      return identities;
    default:
      return [];
  }
}
