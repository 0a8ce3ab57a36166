import type { WindowRegion } from '../../data/anatomy/anatomyClass.js';
import { classesOfStructure, structureNames } from '../../data/anatomy/classesOfStructure.js';
import { type Plane, planes } from '../../suites/schema/schema.js';
import type { ModelRequest } from '../model.js';

/** What a baseline that never sees the image can take from a request's text. */
export interface Clues {
  readonly plane: Plane | undefined;
  /** Regions that the prompt names, and those of the structures that it names. */
  readonly regions: ReadonlySet<WindowRegion>;
  /** How many structures the text speaks of, where it gives a number. */
  readonly count: number | undefined;
}

const regionPhrase =
  /(?:human|shows the) ((?:head and neck|chest|abdomen|pelvis|spine|trunk muscles|,? and |, )+)/g;
const regionWords: readonly (readonly [RegExp, WindowRegion])[] = [
  [/head and neck/, 'head and neck'],
  [/chest/, 'chest'],
  [/abdomen/, 'abdomen'],
  [/pelvis/, 'pelvis'],
  [/spine/, 'spine'],
  [/trunk muscles/, 'muscle'],
];

/** Reads the clues of a request's text; it never opens an image. */
export function readClues({ text }: Pick<ModelRequest, 'text'>): Clues {
  const count = /\b(\d+) different/.exec(text);
  return {
    plane: planes.find((plane) => new RegExp(`\\b${plane}\\b`).test(text)),
    regions: readRegions(text),
    count: count === null ? undefined : Number(count[1]),
  };
}

/** Structures count only where the context prompt, the first paragraph, names them. */
function readRegions(text: string): ReadonlySet<WindowRegion> {
  const phrases = [...text.matchAll(regionPhrase)].map(([, phrase]) => phrase).join(' ');
  const named = regionWords.filter(([word]) => word.test(phrases)).map(([, region]) => region);
  const context = text.split('\n\n', 1)[0];
  const hinted = structureNames
    .filter((name) => context.includes(`the ${name}`) || context.includes(`a ${name}`))
    .map((name) => classesOfStructure(name)[0].windowRegion);
  return new Set([...named, ...hinted]);
}
