/** A feature's number from 0, and its value; features that are not named are 0. */
export type Feature = readonly [feature: number, value: number];

/** Options of which one was chosen. */
export interface ChoiceSet {
  readonly options: readonly (readonly Feature[])[];
  /** 0-based place of the option. */
  readonly chosen: number;
}

/** Newton steps, of which few are needed: the function has one maximum. */
const mostSteps = 50;
/** Conjugate gradients in one step. */
const mostDirections = 200;
/** Of the gradient in any feature. */
const tolerance = 1e-7;

/**
 * The weights of a conditional logit (McFadden 1974) with a ridge: those that maximise the log-likelihood of the choices less ridge / 2 times
 * the sum of squared weights, where an option's probability is proportional to exp(its features times the weights). By Newton's method, each
 * step by conjugate gradients; nothing is drawn.
 *
 * @param features How many there are.
 * @param ridge Above 0, which makes the maximum the only one.
 * @example
 * fitConditionalLogit([{ options: [[[0, 1]], []], chosen: 0 }], 1, 1); // [0.4011]
 */
export function fitConditionalLogit(
  sets: readonly ChoiceSet[],
  features: number,
  ridge: number,
): Float64Array {
  let weights = new Float64Array(features);
  for (let step = 0; step < mostSteps; step++) {
    const shares = sets.map(({ options }) => choiceProbabilities(options, weights));
    const gradient = gradientAt(weights, sets, shares, ridge);
    if (gradient.every((value) => Math.abs(value) < tolerance)) break;
    const direction = newtonDirection(gradient, (vector) => curvature(vector, sets, shares, ridge));
    weights = climb(weights, direction, (at) => objective(at, sets, ridge));
  }
  return weights;
}

/**
 * The probability of each option, given weights.
 *
 * @example
 * choiceProbabilities([[[0, 1]], []], new Float64Array([0])); // [0.5, 0.5]
 */
export function choiceProbabilities(
  options: readonly (readonly Feature[])[],
  weights: Float64Array,
): number[] {
  const scores = options.map((option) => product(option, weights));
  const greatest = Math.max(...scores);
  const odds = scores.map((score) => Math.exp(score - greatest));
  const sum = odds.reduce((one, other) => one + other, 0);
  return odds.map((one) => one / sum);
}

function product(option: readonly Feature[], vector: Float64Array): number {
  let sum = 0;
  for (const [feature, value] of option) sum += value * vector[feature];
  return sum;
}

function addTo(vector: Float64Array, option: readonly Feature[], times: number): void {
  for (const [feature, value] of option) vector[feature] += times * value;
}

function objective(weights: Float64Array, sets: readonly ChoiceSet[], ridge: number): number {
  let sum = (-ridge / 2) * inner(weights, weights);
  for (const { options, chosen } of sets) sum += Math.log(choiceProbabilities(options, weights)[chosen]);
  return sum;
}

function gradientAt(
  weights: Float64Array,
  sets: readonly ChoiceSet[],
  shares: readonly (readonly number[])[],
  ridge: number,
): Float64Array {
  const gradient = weights.map((weight) => -ridge * weight);
  for (const [place, { options, chosen }] of sets.entries()) {
    addTo(gradient, options[chosen], 1);
    for (const [option, features] of options.entries()) addTo(gradient, features, -shares[place][option]);
  }
  return gradient;
}

/** The negative Hessian times a vector. */
function curvature(
  vector: Float64Array,
  sets: readonly ChoiceSet[],
  shares: readonly (readonly number[])[],
  ridge: number,
): Float64Array {
  const result = vector.map((value) => ridge * value);
  for (const [place, { options }] of sets.entries()) {
    const along = options.map((option) => product(option, vector));
    const mean = along.reduce((sum, value, option) => sum + shares[place][option] * value, 0);
    for (const [option, features] of options.entries())
      addTo(result, features, shares[place][option] * (along[option] - mean));
  }
  return result;
}

/** Solves curvature(direction) = gradient by conjugate gradients (Hestenes and Stiefel 1952), the closer the smaller the gradient is. */
function newtonDirection(
  gradient: Float64Array,
  curve: (vector: Float64Array) => Float64Array,
): Float64Array {
  const direction = new Float64Array(gradient.length);
  const rest = gradient.slice();
  let search = gradient.slice();
  let squares = inner(rest, rest);
  const enough = squares * Math.min(0.01, squares);
  for (let step = 0; step < mostDirections && squares > enough; step++) {
    const curved = curve(search);
    const length = squares / inner(search, curved);
    for (let at = 0; at < rest.length; at++) {
      direction[at] += length * search[at];
      rest[at] -= length * curved[at];
    }
    const before = squares;
    squares = inner(rest, rest);
    search = search.map((value, at) => rest[at] + (squares / before) * value);
  }
  return direction;
}

/** The whole step, halved until it does not lead down. */
function climb(
  from: Float64Array<ArrayBuffer>,
  direction: Float64Array,
  heightOf: (weights: Float64Array) => number,
): Float64Array<ArrayBuffer> {
  const start = heightOf(from);
  for (let length = 1; length > 1e-6; length /= 2) {
    const to = from.map((value, at) => value + length * direction[at]);
    if (heightOf(to) >= start) return to;
  }
  return from;
}

function inner(one: Float64Array, other: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < one.length; at++) sum += one[at] * other[at];
  return sum;
}
