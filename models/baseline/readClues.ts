import type { WindowRegion } from '../../data/anatomy/anatomyClass.js';
import { classesOfStructure, structureNames } from '../../data/anatomy/classesOfStructure.js';
import { directions, type Plane, planes } from '../../suites/schema/schema.js';
import type { ModelRequest } from '../model.js';

/** What a question asks for, as far as its text tells. */
export type Asked = 'direction' | 'function' | 'largest' | 'list' | 'structure';

/** What a baseline that never sees the image can take from a request. */
export interface Clues {
  readonly asked: Asked;
  readonly plane: Plane | undefined;
  /** Regions that the prompt names, and those of the structures that it names. */
  readonly regions: ReadonlySet<WindowRegion>;
  /** For a direction: which structure lies somewhere relative to which other. */
  readonly target: string | undefined;
  readonly reference: string | undefined;
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

/** Reads the clues of a request's text and options; it never opens an image. */
export function readClues({ text, options }: ModelRequest): Clues {
  const relation = /position of the ([\w -]+?) relative to the ([\w -]+)/.exec(text);
  const count = /\b(\d+) different/.exec(text);
  return {
    asked: readAsked(text, options),
    plane: planes.find((plane) => new RegExp(`\\b${plane}\\b`).test(text)),
    regions: readRegions(text),
    target: relation?.[1],
    reference: relation?.[2],
    count: count === null ? undefined : Number(count[1]),
  };
}

function readAsked(text: string, options: readonly string[] | null): Asked {
  const isDirection = (option: string) => directions.some((direction) => direction === option);
  if (options?.every(isDirection) || /relative to/.test(text)) return 'direction';
  if (/\bfunction\b/.test(text)) return 'function';
  if (/\blargest\b/.test(text)) return 'largest';
  return /\bwhich (anatomical )?structures\b/i.test(text) ? 'list' : 'structure';
}

/** Structures count only where the context prompt, the first paragraph, names them. */
function readRegions(text: string): ReadonlySet<WindowRegion> {
  const phrases = [...text.matchAll(regionPhrase)].map(([, phrase]) => phrase).join(' ');
  const named = regionWords.filter(([word]) => word.test(phrases)).map(([, region]) => region);
  const context = text.split('\n\n', 1)[0];
  const hinted = structureNames
    .filter((name) => context.includes(`the ${name}`))
    .map((name) => classesOfStructure(name)[0].windowRegion);
  return new Set([...named, ...hinted]);
}
