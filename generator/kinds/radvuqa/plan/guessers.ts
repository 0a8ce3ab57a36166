import type { WindowRegion } from '../../../../data/anatomy/anatomyClass.js';
import { structureNames } from '../../../../data/anatomy/classesOfStructure.js';
import { imagePosition } from '../../../../data/anatomy/imagePosition.js';
import { textLikelihood } from '../../../../data/anatomy/textLikelihood.js';
import { type Direction, directions, directionTowards } from '../../../../suites/answers/directions.js';
import {
  directionFeatures,
  nameFeatures,
  type PlacedNames,
  priorScore,
} from '../../../../suites/priorFeatures.js';
import type { Plane, Prior, QuestionPrior } from '../../../../suites/schema/schema.js';

/** What a text tells of a slice: the advanced prompt its regions, too. */
export interface ToldSlice {
  readonly plane: Plane;
  readonly regions: readonly WindowRegion[];
}

/** What is asked of names, and how many options there are. */
export interface AskedName {
  readonly question: string;
  readonly about: 'visible' | 'largest';
  readonly prior: Prior | null;
}

const optionCount = 4;
const noRegions: ReadonlySet<WindowRegion> = new Set();

/**
 * How likely each guesser takes a structure for the right option, by its name, the plane, and, every second one, the regions: two by what is known of
 * people in general, and two by a prior that was fitted on other patients where there is one of the question.
 */
export function nameLikelihoods(name: string, told: ToldSlice, asked: AskedName): number[] {
  const fitted = fittedPrior(asked.prior, asked.question);
  const both = [noRegions, new Set(told.regions)];
  const general = both.map((regions) => textLikelihood(name, regions, asked.about));
  if (fitted === null) return general;
  const learnt = both.map((regions) => {
    const features = nameFeatures(name, told.plane, regions);
    return priorScore(fitted, { text: name, features }, optionCount);
  });
  return [...general, ...learnt];
}

/** The same for directions; `count` of them are offered, or all. */
export function directionLikelihoods(
  direction: Direction,
  placed: PlacedNames & { readonly plane: Plane },
  {
    question,
    prior,
    count,
  }: { readonly question: string; readonly prior: Prior | null; readonly count: number },
): number[] {
  const fitted = fittedPrior(prior, question);
  const general = sharesOfDirections(placed.target, placed.plane).get(direction) ?? 0;
  if (fitted === null) return [general];
  const features = directionFeatures(placed, placed.plane, direction);
  return [general, priorScore(fitted, { text: direction, features }, count)];
}

function fittedPrior(
  prior: Prior | null,
  question: string,
): Extract<QuestionPrior, { kind: 'options' }> | null {
  if (prior === null || !Object.hasOwn(prior.questions, question)) return null;
  const fitted = prior.questions[question];
  return fitted.kind === 'options' ? fitted : null;
}

const known = new Map<string, ReadonlyMap<Direction, number>>();

/** How often a structure lies in each direction from others, if they are as often the reference as slices show them. */
function sharesOfDirections(target: string, plane: Plane): ReadonlyMap<Direction, number> {
  const key = `${target}, ${plane}`;
  const shares = known.get(key) ?? measureDirections(target, plane);
  known.set(key, shares);
  return shares;
}

function measureDirections(target: string, plane: Plane): ReadonlyMap<Direction, number> {
  const shares = new Map<Direction, number>(directions.map((direction) => [direction, 0]));
  const own = imagePosition(target, plane);
  if (own === undefined) return shares;
  for (const reference of structureNames) {
    const from = imagePosition(reference, plane);
    if (from === undefined || (from[0] === own[0] && from[1] === own[1])) continue;
    const { direction } = directionTowards(own[0] - from[0], own[1] - from[1]);
    shares.set(direction, (shares.get(direction) ?? 0) + textLikelihood(reference, noRegions, 'visible'));
  }
  return shares;
}
