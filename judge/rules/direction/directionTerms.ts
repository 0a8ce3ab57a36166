import type { Plane } from '../../../suites/schema/schema.js';
import type { DirectionVector } from './directionVector.js';

/** A word of direction at characters [start, end) of a text. */
export interface DirectionTerm {
  readonly start: number;
  readonly end: number;
  /** Null where the word points out of the image, as "superior" does on an axial one. */
  readonly vector: DirectionVector | null;
}

const up: DirectionVector = { up: 1, right: 0 };
const down: DirectionVector = { up: -1, right: 0 };
const right: DirectionVector = { up: 0, right: 1 };
const left: DirectionVector = { up: 0, right: -1 };

const imageTerms: readonly (readonly [RegExp, DirectionVector])[] = [
  [/^(?:↑|above|upper|top|topmost|up|upwards?|higher|north|(?:directly|immediately|just) over)$/, up],
  [/^(?:↓|below|beneath|under|underneath|lower|bottom|down|downwards?|south)$/, down],
  [/^(?:r|right|rightwards?|east)$/, right],
  [/^(?:l|left|leftwards?|west)$/, left],
  [/^(?:north[ -]?east|ne|↗)$/, { up: 1, right: 1 }],
  [/^(?:north[ -]?west|nw|↖)$/, { up: 1, right: -1 }],
  [/^(?:south[ -]?east|se|↘)$/, { up: -1, right: 1 }],
  [/^(?:south[ -]?west|sw|↙)$/, { up: -1, right: -1 }],
];

const superior = /^(?:superior(?:ly)?|cranial(?:ly)?|cephalad|cephalic|towards? the head)$/;
const inferior = /^(?:inferior(?:ly)?|caudal(?:ly)?|caudad|towards? the feet)$/;
const anterior = /^(?:anterior(?:ly)?|ventral(?:ly)?|in front(?: of)?|further (?:forward|to the front))$/;
const posterior = /^(?:posterior(?:ly)?|dorsal(?:ly)?|behind|further (?:back|to the back))$/;

/** Anatomical terms that lie in the plane, as it is displayed; those across it have no direction on the image. */
const anatomicalTerms: Readonly<Record<Plane, readonly (readonly [RegExp, DirectionVector])[]>> = {
  axial: [
    [anterior, up],
    [posterior, down],
  ],
  coronal: [
    [superior, up],
    [inferior, down],
  ],
  sagittal: [
    [superior, up],
    [inferior, down],
    [anterior, left],
    [posterior, right],
  ],
};

const term =
  /(?<=^\W{0,3})[lr](?=\W{0,3}$)|[↑↓↖-↙]|\b(?:(?:north|south)[ -]?(?:east|west)|above|(?:directly|immediately|just) over|upper|top|topmost|up|upwards?|higher|north|below|beneath|under|underneath|lower|bottom|down|downwards?|south|right|rightwards?|east|left|leftwards?|west|superior(?:ly)?|cranial(?:ly)?|cephalad|inferior(?:ly)?|caudal(?:ly)?|caudad|cephalic|towards? the (?:head|feet)|anterior(?:ly)?|ventral(?:ly)?|posterior(?:ly)?|dorsal(?:ly)?|in front(?: of)?|behind|further (?:back|forward|to the (?:back|front))|(?<hour>1[0-2]|[1-9]) ?o'? ?clock|(?<!\bper )[ns][ew])\b/gi;

/** "Right" as another word: "right next to", "right above". */
const otherUse =
  /^ (?:next|above|below|under|underneath|beneath|at|there|here|beside|behind|answer|now|between)\b/i;

/** "Any of the options could be right", "each option is right". */
const correct =
  /\b(?:options|choices|answers|alternatives|possibilities|of (?:them|these|those)|(?:any|each|every|either) (?:one|option|choice|answer|alternative))(?: \w+){0,3} (?:is|are|be)(?: all| both| equally)? $/i;

function isOtherUse(text: string, { start, end }: { readonly start: number; readonly end: number }): boolean {
  return otherUse.test(text.slice(end, end + 14)) || correct.test(text.slice(Math.max(0, start - 60), start));
}

/**
 * Words of direction in a text, as the image of a plane shows them. The patient's own left and right are turned
 * round on axial and coronal images (radiological display) and point out of others.
 */
export function directionTerms(text: string, plane: Plane | null): readonly DirectionTerm[] {
  return [...text.matchAll(term)].flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const word = match[0].toLowerCase();
    if (word === 'right' && isOtherUse(text, { start, end })) return [];
    const hour = match.groups?.hour;
    const vector = hour === undefined ? vectorOf(word, plane) : vectorOfHour(Number(hour));
    const turned = vector && isPatientSide(text, { start, end }) ? turnSide(vector, plane) : vector;
    return [{ start, end, vector: turned ?? null }];
  });
}

function vectorOf(word: string, plane: Plane | null): DirectionVector | undefined {
  return [...imageTerms, ...(plane === null ? [] : anatomicalTerms[plane])].find(([expression]) =>
    expression.test(word),
  )?.[1];
}

/** Nearest of the eight directions: 12 is above, 1 and 2 upper right, 3 right. */
function vectorOfHour(hour: number): DirectionVector {
  const angle = (Math.round((hour % 12) / 1.5) * Math.PI) / 4;
  return { up: Math.round(Math.cos(angle)), right: Math.round(Math.sin(angle)) };
}

/** "The patient's left", "to the left from the patient's perspective". */
function isPatientSide(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): boolean {
  const before = text.slice(Math.max(0, start - 30), start);
  const after = /^[^.;\n]{0,60}/.exec(text.slice(end, end + 60))?.[0] ?? '';
  return (
    /\b(?:patient(?:'s|s)?|anatomical(?:ly)?|anatomic)(?: own)?(?: to the)? $/i.test(before) ||
    new RegExp(`^[^.;,(]{0,30} \\((?:the )?patient's ${text.slice(start, end)}\\b`, 'i').test(after) ||
    /\b(?:from|in) the (?:patient's|anatomical)(?: own)? (?:perspective|view|viewpoint|point of view|sense)\b/i.test(
      after,
    )
  );
}

function turnSide(vector: DirectionVector, plane: Plane | null): DirectionVector | undefined {
  if (vector.right === 0) return vector;
  return plane === 'axial' || plane === 'coronal' ? { ...vector, right: -vector.right } : undefined;
}
