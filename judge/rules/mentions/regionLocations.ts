import type { Location } from '../../../data/anatomy/locations.js';
import { regionWords } from '../../../data/anatomy/regionWords.js';

/** Which locations of the anatomy table a region's words cover; the first expression that fits decides. */
const locationsByWord: readonly (readonly [RegExp, readonly Location[]])[] = [
  [/abdom|periton/, ['abdominal cavity', 'thoracic and abdominal cavities', 'posterior abdominal wall']],
  [/chest|thora|mediastin/, ['thoracic cavity', 'thoracic and abdominal cavities', 'thoracic wall']],
  [/pelvi/, ['pelvis']],
  [/head and neck/, ['head', 'neck']],
  [/head/, ['head']],
  [/neck/, ['neck']],
  [/shoulder|upper/, ['upper limb']],
  [/buttock|gluteal/, ['gluteal region']],
  [/thigh|lower (?:limb|extremity)/, ['lower limb']],
  [/back|lumbar|flank/, ['back', 'spine', 'posterior abdominal wall']],
];

/** Every region word with its locations; none for words such as "torso" that say nothing about the place. */
export const regionLocations: ReadonlyMap<string, readonly Location[]> = new Map(
  regionWords.map((phrase) => [
    phrase,
    locationsByWord.find(([expression]) => expression.test(phrase))?.[1] ?? [],
  ]),
);
