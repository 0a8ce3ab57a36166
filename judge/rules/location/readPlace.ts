import type { Point } from '../../../geometry/point.js';
import type { hadHow } from '../../../suites/answers/answerKind.js';
import type { AnswerForm, OfKind } from '../../../suites/answers/answerKinds.js';
import type { LocationFailure, LocationOddity } from '../../../suites/answers/location.js';
import { withoutReasoning } from '../../../util/text/withoutReasoning.js';
import { readPoints } from './readPoints.js';
import { statedPoints } from './statedPoints.js';

export type LocationName = 'centre' | 'box' | 'polygon';

/** A place that was read from a reply, or why none was. */
export type PlaceReading =
  | { readonly kind: 'failure'; readonly failure: LocationFailure }
  | {
      readonly kind: 'points';
      readonly had: (typeof hadHow)[number];
      readonly points: readonly Point[];
      /** The numbers as they stand in the reply. */
      readonly given: readonly number[];
      readonly oddities: readonly LocationOddity[];
    };

/** Reads the place of a reply by the convention of coordinates that its item has, and by no other. */
export function readPlace(form: OfKind<AnswerForm, LocationName>, response: string): PlaceReading {
  const { kind, width, height, coordinates } = form;
  const text = withoutReasoning(response).text.trim();
  const stated = statedPoints(text, { coordinates, image: { width, height } });
  if (stated.kind === 'failure') return stated;
  const read = readPoints[kind](stated, { width, height });
  if (read.kind === 'failure') return read;
  const isAsAsked = read.oddities.length === 0 && isInAskedForm(response, kind);
  return { ...read, had: isAsAsked ? 'as asked' : 'leniently', given: stated.given };
}

const number = String.raw`\d+(?:\.\d+)?`;
const pair = String.raw`\(\s*${number}\s*,\s*${number}\s*\)`;
const askedForms: Readonly<Record<'one' | 'several', RegExp>> = {
  one: new RegExp(`^${pair}$`),
  several: new RegExp(String.raw`^\[\s*${pair}(?:\s*,\s*${pair})*\s*\]$`),
};

function isInAskedForm(response: string, kind: LocationName): boolean {
  return askedForms[kind === 'centre' ? 'one' : 'several'].test(response.trim());
}
